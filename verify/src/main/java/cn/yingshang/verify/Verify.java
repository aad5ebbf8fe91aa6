package cn.yingshang.verify;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The command line: {@code verify draw|chain|due-date FILE}. Exit code 0 verified, 1 does
 * not verify with the exact reason, 2 usage or unreadable. The formats are published in
 * docs/verify.md.
 */
public final class Verify {

	static final int VERIFIED = 0;

	static final int DOES_NOT_VERIFY = 1;

	static final int UNREADABLE = 2;

	private static final String USAGE = """
			Usage:
			  verify draw FILE [--candidates FILE]    a draw's proof; the list beside it, one id|stratum a line
			  verify chain FILE [--head HASH]         an audit chain, JSON lines or an array; the head it must end with
			  verify due-date FILE [--calendar PATH]  a due date's explanation; later notices, a file or a city's folder
			Exit code: 0 verified, 1 does not verify, 2 usage or unreadable.""";

	private static final Map<String, String> OPTIONS = Map.of("draw", "--candidates", "chain", "--head", "due-date",
			"--calendar");

	private Verify() {
	}

	public static void main(String[] args) {
		PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
		PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
		System.exit(run(args, out, err));
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
	}

	private static String check(String[] args) {
		if (args.length < 2 || !OPTIONS.containsKey(args[0])) {
			throw new Unreadable(USAGE);
		}
		Map<String, String> options = options(args);
		Path file = Path.of(args[1]);
		String option = options.get(OPTIONS.get(args[0]));
		return switch (args[0]) {
			case "draw" -> DrawCheck.check(Document.read(file), (option != null) ? Path.of(option) : null);
			case "chain" -> ChainCheck.check(file, option);
			default ->
				DueDateCheck.check(Document.read(file), Notices.known((option != null) ? Path.of(option) : null));
		};
	}

	private static Map<String, String> options(String[] args) {
		Set<String> allowed = Set.of(OPTIONS.getOrDefault(args[0], ""));
		Map<String, String> options = new HashMap<>();
		for (int i = 2; i < args.length; i += 2) {
			if (!allowed.contains(args[i]) || i + 1 == args.length || options.put(args[i], args[i + 1]) != null) {
				throw new Unreadable(USAGE);
			}
		}
		return options;
	}

}
