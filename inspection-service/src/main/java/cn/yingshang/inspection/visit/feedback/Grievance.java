package cn.yingshang.inspection.visit.feedback;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * The enterprise complains about the visit (投诉, B-27); the head answers.
 *
 * @param words what it complains about
 * @param on when
 * @param answer the head's
 * @param answeredOn when
 */
public record Grievance(String words, LocalDate on, @Nullable String answer, @Nullable LocalDate answeredOn) {

	boolean open() {
		return this.answer == null;
	}

	Grievance answered(String answer, LocalDate on) {
		return new Grievance(this.words, this.on, answer, on);
	}

}
