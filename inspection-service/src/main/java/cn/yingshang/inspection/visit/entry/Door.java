package cn.yingshang.inspection.visit.entry;

import java.time.Instant;

/** The door of an enterprise, which knows the code it shows (企业码, B-40). */
@FunctionalInterface
public interface Door {

	/** Whether what was scanned is what the enterprise's door shows. */
	boolean shows(String creditCode, String scanned, Instant at);

}
