package cn.yingshang.platform.rule;

import java.util.List;
import java.util.Map;

/**
 * The workflow has no such step from the present state; tells the state and the legal
 * verbs.
 */
public class WrongState extends Refusal {

	private static final long serialVersionUID = 1L;

	public WrongState(String kind, String id, String state, String verb, List<String> legalActions) {
		super("wrong-state", 409, kind + " is " + state + ": " + verb + " is not possible",
				Map.of("kind", kind, "id", id, "state", state, "verb", verb, "legalActions", legalActions));
	}

}
