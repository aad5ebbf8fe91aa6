package cn.yingshang.inspection.visit;

import java.time.LocalDate;
import java.util.List;

import cn.yingshang.inspection.object.Subject;
import cn.yingshang.kernel.deadline.DeadlineLedger;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is fixed when a visit is scheduled.
 *
 * @param kind why
 * @param reason the ground of entry (B-24)
 * @param origin what it came from, once only: {@code case:…}, {@code candidate:…},
 * {@code draw:…}
 * @param subject the enterprise
 * @param leadDepartment who leads
 * @param parts one a department
 * @param limit until when it must take place
 * @param plannedOn the day it is meant for
 * @param seed of the officers' draw
 * @param promise the promise to verify
 */
public record VisitPlan(VisitKind kind, EntryReason reason, String origin, Subject subject, String leadDepartment,
		List<PlannedPart> parts, DeadlineLedger limit, LocalDate plannedOn, String seed,
		@Nullable GrantedPromise promise) {

	public VisitPlan {
		parts = List.copyOf(parts);
		if (parts.isEmpty()) {
			throw new IllegalArgumentException("a visit has at least one part");
		}
	}

}
