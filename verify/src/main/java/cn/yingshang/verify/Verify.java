package cn.yingshang.verify;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * The command line: {@code verify draw|chain|due-date FILE}. Exit code 0 verified, 1 does
 * not verify with the exact reason, 2 usage or unreadable, 3 an error of the verifier's
 * own, which says nothing about the file. The formats are published in docs/verify.md.
 */
public final class Verify {

	static final int VERIFIED = 0;

	static final int DOES_NOT_VERIFY = 1;

	static final int UNREADABLE = 2;

	static final int OWN_ERROR = 3;

	private static final String USAGE = """
			Usage:
			  verify draw FILE [--candidates FILE]    a draw's proof; the list beside it, one id|stratum a line
			              [--list HASH]               and the list hash that was published before the draw
			  verify chain FILE [--head HASH]         an audit chain, JSON lines or an array; the head it must end with
			  verify due-date FILE [--calendar PATH]  a due date's explanation; later notices, a file or a city's folder
			Exit code: 0 verified, 1 does not verify, 2 usage or unreadable, 3 an error of its own.""";

	private static final Map<String, Set<String>> OPTIONS = Map.of("draw", Set.of("--candidates", "--list"), "chain",
			Set.of("--head"), "due-date", Set.of("--calendar"));

	private Verify() {
	}

	public static void main(String[] args) {
		PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
		PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
		int code = OWN_ERROR;
		try {
			code = run(args, out, err);
		}
		finally {
			// Java itself would end with 1, which is an answer.
			System.exit(code);
		}
	}

	static int run(String[] args, PrintStream out, PrintStream err) {
		try {
			out.println("VERIFIED: " + check(args));
			return VERIFIED;
		}
		catch (DoesNotVerify ex) {
			out.println("DOES NOT VERIFY: " + ex.getMessage());
			return DOES_NOT_VERIFY;
		}
		catch (Unreadable ex) {
			err.println(ex.getMessage());
			return UNREADABLE;
		}
		catch (RuntimeException | Error ex) {
			err.println("The verifier failed, which says nothing about the file: " + ex);
			return OWN_ERROR;
		}
	}

	private static String check(String[] args) {
		if (args.length < 2 || !OPTIONS.containsKey(args[0])) {
			throw new Unreadable(USAGE);
		}
		Map<String, String> options = options(args);
		Path file = Path.of(args[1]);
		return switch (args[0]) {
			case "draw" -> DrawCheck.check(file, path(options.get("--candidates")), options.get("--list"));
			case "chain" -> ChainCheck.check(file, options.get("--head"));
			default -> DueDateCheck.check(Document.read(file), Notices.known(path(options.get("--calendar"))));
		};
	}

	private static @Nullable Path path(@Nullable String name) {
		return (name != null) ? Path.of(name) : null;
	}

	private static Map<String, String> options(String[] args) {
		Set<String> allowed = OPTIONS.getOrDefault(args[0], Set.of());
		Map<String, String> options = new HashMap<>();
		for (int i = 2; i < args.length; i += 2) {
			if (!allowed.contains(args[i]) || i + 1 == args.length || options.put(args[i], args[i + 1]) != null) {
				throw new Unreadable(USAGE);
			}
		}
		return options;
	}

}
