package cn.yingshang.inspection.visit.schedule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import cn.yingshang.kernel.deadline.DayKind;
import cn.yingshang.kernel.deadline.DeadlineLedger;
import cn.yingshang.rulebook.Rules;
import org.jspecify.annotations.Nullable;

/**
 * What is fixed about a visit from the start (检查计划, B-28).
 *
 * @param kind why
 * @param reason the ground of entry (B-24)
 * @param subjectName the enterprise's name
 * @param parts one a department
 * @param limit until when it must take place
 * @param plannedOn the day it is meant for
 * @param seed of the officers' draw
 * @param promise the promise to verify
 */
public record Schedule(VisitKind kind, EntryReason reason, String subjectName, List<PlannedPart> parts,
		DeadlineLedger limit, LocalDate plannedOn, String seed, @Nullable GrantedPromise promise) {

	/** Of a visit that is not read yet. */
	public static final Schedule NONE = new Schedule(VisitKind.JOINT, EntryReason.PLANNED, "", List.of(),
			DeadlineLedger.start(Rules.B_26.id(), 0, DayKind.CALENDAR, LocalDate.EPOCH), LocalDate.EPOCH, "", null);

	public Schedule {
		parts = List.copyOf(parts);
	}

	/** The departments that take part, in order. */
	public List<String> departments() {
		return this.parts.stream().map(PlannedPart::department).sorted().toList();
	}

	/** What a department is to check. */
	public List<String> subItemsOf(String department) {
		return this.parts.stream()
			.filter((part) -> part.department().equals(department))
			.flatMap((part) -> part.subItems().stream())
			.toList();
	}

	public Optional<GrantedPromise> promised() {
		return Optional.ofNullable(this.promise);
	}

	/** The case whose promise is verified. */
	public @Nullable String caseId() {
		return (this.promise != null) ? this.promise.caseId() : null;
	}

}
