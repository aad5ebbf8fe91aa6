package cn.yingshang.kernel.draw;

/**
 * One object or officer that may be drawn.
 *
 * @param id its id, unique in the draw, no bar and no control character
 * @param stratum its class, such as the risk class (B-50)
 */
public record Candidate(String id, String stratum) {

	public Candidate {
		Tokens.require("A candidate's id", id);
		Tokens.require("A stratum", stratum);
	}

}
