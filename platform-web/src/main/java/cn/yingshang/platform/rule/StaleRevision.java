package cn.yingshang.platform.rule;

import java.util.Map;

/** The caller saw an older revision than the stored one. */
public class StaleRevision extends Refusal {

	private static final long serialVersionUID = 1L;

	public StaleRevision(String id, long expected, long actual) {
		super("stale-revision", 412, "revision is " + actual + ", not " + expected,
				Map.of("id", id, "expected", expected, "actual", actual));
	}

}
