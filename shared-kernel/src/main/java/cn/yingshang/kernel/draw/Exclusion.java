package cn.yingshang.kernel.draw;

/**
 * One object or officer kept out of the draw, with the reason (B-53).
 *
 * @param id its id
 * @param reason a reason code, such as {@code CHECKED_THIS_PERIOD}
 */
public record Exclusion(String id, String reason) {

	public Exclusion {
		Tokens.require("An excluded id", id);
		Tokens.require("A reason", reason);
	}

}
