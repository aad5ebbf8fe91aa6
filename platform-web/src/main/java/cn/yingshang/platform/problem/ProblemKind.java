package cn.yingshang.platform.problem;

import java.net.URI;
import java.util.regex.Pattern;

/**
 * One kind of problem in the catalogue; what {@code docs/problems.md} says about it is
 * generated from here.
 *
 * @param code stable kebab-case code, the last part of the type URI
 * @param status HTTP status
 * @param title short and the same for every occurrence
 * @param when when it is answered
 * @param remedy what the caller can do
 */
public record ProblemKind(String code, int status, String title, String when, String remedy) {

	private static final String BASE = "https://yingshang.example/problems/";

	private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

	public ProblemKind {
		if (!CODE.matcher(code).matches()) {
			throw new IllegalArgumentException("a problem code is kebab-case, not '" + code + "'");
		}
		if (status < 400 || status > 599) {
			throw new IllegalArgumentException(code + " has no error status: " + status);
		}
	}

	public URI type() {
		return URI.create(BASE + this.code);
	}

}
