package cn.yingshang.verify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * The winning tickets of one stratum, smallest first, in little memory; and which of them
 * a candidate was found to hold.
 */
final class Tickets {

	private static final int LENGTH = 32;

	private static final int PER_BLOCK = 1024;

	private final List<byte[]> blocks = new ArrayList<>();

	private final BitSet held = new BitSet();

	private int size;

	int size() {
		return this.size;
	}

	/** Whether the ticket is larger than the last, and so was added. */
	boolean add(byte[] ticket) {
		if (this.size > 0 && compare(this.size - 1, ticket) >= 0) {
			return false;
		}
		if (this.size % PER_BLOCK == 0) {
			this.blocks.add(new byte[PER_BLOCK * LENGTH]);
		}
		System.arraycopy(ticket, 0, this.blocks.get(this.size / PER_BLOCK), this.size % PER_BLOCK * LENGTH, LENGTH);
		this.size++;
		return true;
	}

	/**
	 * Whether a candidate of the stratum may hold this ticket: as a winner, or behind
	 * them all.
	 */
	boolean allows(byte[] ticket) {
		int low = 0;
		int high = this.size;
		while (low < high) {
			int middle = (low + high) >>> 1;
			int order = compare(middle, ticket);
			if (order == 0) {
				this.held.set(middle);
				return true;
			}
			if (order < 0) {
				low = middle + 1;
			}
			else {
				high = middle;
			}
		}
		return low == this.size;
	}

	/**
	 * The rank of the first winner nobody was found to be, one more than there are if
	 * none.
	 */
	int strayRank() {
		return this.held.nextClearBit(0) + 1;
	}

	private int compare(int index, byte[] ticket) {
		int from = index % PER_BLOCK * LENGTH;
		return Arrays.compareUnsigned(this.blocks.get(index / PER_BLOCK), from, from + LENGTH, ticket, 0, LENGTH);
	}

}
