package cn.yingshang.drill.check;

import java.util.List;

/**
 * A resource as it was read after the round.
 *
 * @param path its address
 * @param status of the answer
 * @param revision from its entity tag
 * @param state the state it shows
 * @param timeline its entries
 * @param chain its audit chain
 */
public record Seen(String path, int status, long revision, String state, List<Entry> timeline, List<Link> chain) {

	/** The aggregate's id, which is the last part of its address. */
	public String id() {
		return this.path.substring(this.path.lastIndexOf('/') + 1);
	}

}
