package cn.yingshang.platform.document;

import java.time.Duration;

import cn.yingshang.platform.rule.TryLater;

/**
 * A document that a later version of this service wrote. This one would lose what it does
 * not know, so it neither reads nor changes it; an instance of the later version does.
 */
public final class NewerDocument extends TryLater {

	private static final long serialVersionUID = 1L;

	NewerDocument(String kind, int schema, int known) {
		super("newer-document",
				"this " + kind + " was stored by a later version (schema " + schema + ", known is " + known + ")",
				Duration.ofSeconds(5));
	}

}
