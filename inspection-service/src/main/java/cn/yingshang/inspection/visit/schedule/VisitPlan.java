package cn.yingshang.inspection.visit.schedule;

import cn.yingshang.inspection.object.Subject;

/**
 * A visit that is wanted.
 *
 * @param origin what it comes from, once only: {@code case:…}, {@code candidate:…},
 * {@code draw:…}
 * @param subject the enterprise
 * @param lead the department that leads
 * @param schedule what is fixed about it
 */
public record VisitPlan(String origin, Subject subject, String lead, Schedule schedule) {

	public VisitPlan {
		if (schedule.parts().isEmpty()) {
			throw new IllegalArgumentException("a visit has at least one part");
		}
	}

}
