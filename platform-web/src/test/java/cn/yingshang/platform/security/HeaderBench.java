package cn.yingshang.platform.security;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;

/**
 * What the header checks cost beside the framework's (ADR 25): rounds of both in turn,
 * median and best of nine. Run its main method with the test class path.
 */
final class HeaderBench {

	private static final int CALLS = 20_000;

	private static final int WARM_UP = 6;

	private static final int ROUNDS = 9;

	private static final List<String> OTHERS = List.of("application/json", "127.0.0.1:8080", "keep-alive", "gzip",
			"0198f3c0-0000-7000-8000-000000000001", "en", "42");

	private HeaderBench() {
	}

	public static void main(String[] args) {
		String header = "Bearer " + new Random(1).ints(900, 0, 26)
			.mapToObj((letter) -> String.valueOf((char) ('a' + letter)))
			.reduce("", String::concat);
		MockHttpServletRequest request = new MockHttpServletRequest();
		request.addHeader("Authorization", header);
		BearerTokenResolver ours = new BearerHeader();
		BearerTokenResolver framework = new DefaultBearerTokenResolver();
		compare("a token of 900 characters", () -> ours.resolve(request) != null,
				() -> framework.resolve(request) != null);
		// As StrictHttpFirewall asks by default.
		Pattern pattern = Pattern.compile("[\\p{IsAssigned}&&[^\\p{IsControl}]]*");
		compare("eight headers", () -> all(header, HeaderText::isPrintable),
				() -> all(header, (text) -> pattern.matcher(text).matches()));
	}

	private static boolean all(String header, Predicate<String> check) {
		return check.test(header) && OTHERS.stream().allMatch(check);
	}

	private static void compare(String what, Check ours, Check framework) {
		long[][] nanos = new long[2][ROUNDS];
		for (int round = -WARM_UP; round < ROUNDS; round++) {
			long first = time(ours);
			long second = time(framework);
			if (round >= 0) {
				nanos[0][round] = first;
				nanos[1][round] = second;
			}
		}
		Arrays.sort(nanos[0]);
		Arrays.sort(nanos[1]);
		System.out.printf("%s: ours %d ns (%d), the framework's %d ns (%d)%n", what, nanos[0][ROUNDS / 2], nanos[0][0],
				nanos[1][ROUNDS / 2], nanos[1][0]);
	}

	private static long time(Check check) {
		long begun = System.nanoTime();
		for (int i = 0; i < CALLS; i++) {
			if (!check.passes()) {
				throw new IllegalStateException("refused");
			}
		}
		return (System.nanoTime() - begun) / CALLS;
	}

	private interface Check {

		boolean passes();

	}

}
