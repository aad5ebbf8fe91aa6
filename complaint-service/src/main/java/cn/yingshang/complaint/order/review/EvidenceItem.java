package cn.yingshang.complaint.order.review;

import java.nio.charset.StandardCharsets;

import cn.yingshang.kernel.canonical.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * A piece of evidence of handling (办理佐证, C-35), known by its content.
 *
 * @param name what it is called
 * @param sha256 hash of its content
 * @param size bytes
 * @param text the content itself when it is a written record; otherwise it was uploaded
 */
public record EvidenceItem(String name, String sha256, long size, @Nullable String text) {

	/** A written record (笔录). */
	public static EvidenceItem written(String name, String text) {
		byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		return new EvidenceItem(name, Sha256.hex(bytes), bytes.length, text);
	}

}
