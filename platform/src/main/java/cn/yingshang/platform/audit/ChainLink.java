package cn.yingshang.platform.audit;

import java.util.Map;

/**
 * One link of an exported audit chain, as the stand-alone {@code verify chain} reads it.
 *
 * @param index place in the chain, from 0
 * @param previousHash hash of the link before; 64 zeros at the first
 * @param hash SHA-256 over the previous hash, a line feed and the entry's canonical JSON
 * @param entry what is hashed
 */
public record ChainLink(int index, String previousHash, String hash, Map<String, Object> entry) {

	/** What stands before the first link. */
	public static final String GENESIS = "0".repeat(64);

}
