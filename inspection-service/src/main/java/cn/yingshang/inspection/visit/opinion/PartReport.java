package cn.yingshang.inspection.visit.opinion;

import org.jspecify.annotations.Nullable;

/**
 * What the head asks of a part when it makes the combined opinion.
 *
 * @param progress how far it has come
 * @param result the official category; null before its record
 * @param awaitsOrder whether its result still wants an order to correct
 * @param keepsPromise whether all that was promised was found to be so
 * @param declined whether the department does not take part
 */
public record PartReport(PartProgress progress, @Nullable ResultCategory result, boolean awaitsOrder,
		boolean keepsPromise, boolean declined) {

	String partId() {
		return this.progress.partId();
	}

}
