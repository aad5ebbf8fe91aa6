package cn.yingshang.infrastructure.store.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The keys a field can have in matching documents, never too few: points, or an inclusive
 * range.
 */
public record Bounds(@Nullable List<byte[]> points, byte @Nullable [] low, byte @Nullable [] high) {

	public static Bounds points(List<byte[]> points) {
		return new Bounds(points, null, null);
	}

	public static Bounds point(byte[] key) {
		return points(List.of(key));
	}

	public static Bounds range(byte @Nullable [] low, byte @Nullable [] high) {
		return new Bounds(null, low, high);
	}

	/** Both hold. */
	public Bounds and(Bounds other) {
		if (this.points != null) {
			return (other.points == null || this.points.size() <= other.points.size()) ? this : other;
		}
		if (other.points != null) {
			return other;
		}
		return range(max(this.low, other.low), min(this.high, other.high));
	}

	/** One of them holds. */
	public Bounds or(Bounds other) {
		if (this.points != null && other.points != null) {
			List<byte[]> all = new ArrayList<>(this.points);
			all.addAll(other.points);
			return points(all);
		}
		Bounds a = hull();
		Bounds b = other.hull();
		byte[] low = (a.low == null || b.low == null) ? null
				: ((Arrays.compareUnsigned(a.low, b.low) < 0) ? a.low : b.low);
		byte[] high = (a.high == null || b.high == null) ? null
				: ((Arrays.compareUnsigned(a.high, b.high) > 0) ? a.high : b.high);
		return range(low, high);
	}

	/** The range all points lie in. */
	public Bounds hull() {
		if (this.points == null) {
			return this;
		}
		byte[] low = null;
		byte[] high = null;
		for (byte[] point : this.points) {
			low = (low == null) ? point : min(low, point);
			high = (high == null) ? point : max(high, point);
		}
		return range(low, high);
	}

	public boolean isPoint() {
		return this.points != null && this.points.size() == 1;
	}

	private static byte @Nullable [] max(byte @Nullable [] a, byte @Nullable [] b) {
		if (a == null || b == null) {
			return (a == null) ? b : a;
		}
		return (Arrays.compareUnsigned(a, b) >= 0) ? a : b;
	}

	private static byte @Nullable [] min(byte @Nullable [] a, byte @Nullable [] b) {
		if (a == null || b == null) {
			return (a == null) ? b : a;
		}
		return (Arrays.compareUnsigned(a, b) <= 0) ? a : b;
	}

}
