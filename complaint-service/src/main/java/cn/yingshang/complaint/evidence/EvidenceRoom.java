package cn.yingshang.complaint.evidence;

import java.time.Instant;
import java.util.Optional;

/**
 * Keeps uploaded evidence under the hash of its content (C-35, decision 12): the same
 * bytes are kept once, and nothing kept is ever changed.
 */
public interface EvidenceRoom {

	/** Keeps the bytes; gives their SHA-256. */
	String keep(byte[] content, String by, Instant at);

	/** Whether these bytes were uploaded. */
	boolean holds(String sha256, long size);

	Optional<byte[]> content(String sha256);

}
