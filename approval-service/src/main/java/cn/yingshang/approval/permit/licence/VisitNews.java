package cn.yingshang.approval.permit.licence;

import java.time.LocalDate;
import java.util.List;
import java.util.function.BiConsumer;

import org.jspecify.annotations.Nullable;

/** What inspection tells of the visit that verifies a promise, 事后核查. */
public sealed interface VisitNews {

	/** What the licence shows after it. */
	Verification on(Verification before);

	/** What the history remembers of it: codes and days only. */
	void remember(BiConsumer<String, @Nullable Object> note);

	/**
	 * It is scheduled.
	 *
	 * @param visitId the visit
	 * @param dueOn until when it takes place
	 * @param departments who takes part
	 */
	record Scheduled(String visitId, @Nullable LocalDate dueOn, List<String> departments) implements VisitNews {

		@Override
		public Verification on(Verification before) {
			return before.scheduled(this.visitId, this.dueOn, this.departments);
		}

		@Override
		public void remember(BiConsumer<String, @Nullable Object> note) {
			note.accept("visitId", this.visitId);
			note.accept("dueOn", this.dueOn);
			note.accept("departments", this.departments);
		}

	}

	/**
	 * It took place.
	 *
	 * @param visitId the visit
	 * @param completedOn when
	 * @param conforming whether the promise was found kept
	 */
	record Completed(String visitId, LocalDate completedOn, boolean conforming) implements VisitNews {

		@Override
		public Verification on(Verification before) {
			return before.completed(this.visitId, this.completedOn, this.conforming);
		}

		@Override
		public void remember(BiConsumer<String, @Nullable Object> note) {
			note.accept("visitId", this.visitId);
			note.accept("conforming", this.conforming);
		}

	}

	/**
	 * The promise was broken and not corrected in time.
	 *
	 * @param visitId the visit
	 * @param subItem code of what was found
	 * @param foundOn when it was found still broken
	 */
	record Broken(String visitId, String subItem, LocalDate foundOn) implements VisitNews {

		@Override
		public Verification on(Verification before) {
			return before.broken(this.foundOn);
		}

		@Override
		public void remember(BiConsumer<String, @Nullable Object> note) {
			note.accept("visitId", this.visitId);
			note.accept("subItem", this.subItem);
		}

	}

	/**
	 * What was found was really corrected.
	 *
	 * @param visitId the visit
	 * @param confirmedOn when
	 */
	record Corrected(String visitId, LocalDate confirmedOn) implements VisitNews {

		@Override
		public Verification on(Verification before) {
			return before.corrected(this.confirmedOn);
		}

		@Override
		public void remember(BiConsumer<String, @Nullable Object> note) {
			note.accept("visitId", this.visitId);
			note.accept("confirmedOn", this.confirmedOn);
		}

	}

}
