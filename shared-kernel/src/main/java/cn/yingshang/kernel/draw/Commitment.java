package cn.yingshang.kernel.draw;

/**
 * What a department publishes before anybody reveals: the hash of its contribution.
 *
 * @param department its code
 * @param commitment 64 lower-case hexadecimal digits
 */
public record Commitment(String department, String commitment) {

	public Commitment {
		Tokens.require("A department", department);
		if (!commitment.matches("[0-9a-f]{64}")) {
			throw new DrawRefused("A commitment is 64 lower-case hexadecimal digits");
		}
	}

}
