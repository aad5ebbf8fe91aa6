package cn.yingshang.inspection.draw;

import cn.yingshang.inspection.object.Objects;
import cn.yingshang.inspection.visit.SchedulingVisits;
import cn.yingshang.inspection.visit.VisitTable;
import cn.yingshang.platform.call.Call;
import cn.yingshang.platform.store.AggregateStore;
import cn.yingshang.platform.store.Scope;

/** Schedules the visits that a draw leads to, and those that stand in for others. */
public final class SchedulingDrawn {

	private final AggregateStore<JointDraw> store;

	private final Objects objects;

	private final SchedulingVisits scheduling;

	public SchedulingDrawn(AggregateStore<JointDraw> store, Objects objects, SchedulingVisits scheduling) {
		this.store = store;
		this.objects = objects;
		this.scheduling = scheduling;
	}

	/** Schedules a visit to each enterprise drawn (B-11). */
	public void schedule(Call call, String drawId) {
		JointDraw draw = this.store.get(drawId, HoldingDraws.PUBLIC);
		draw.drawn().forEach((opening) -> schedule(call, draw, opening));
	}

	/**
	 * A visit that comes from a draw will not take place: the next of the same draw is
	 * visited instead, never one of a new draw.
	 */
	public void replace(Call call, String visitId) {
		this.scheduling.notTaken(visitId).ifPresent((visit) -> {
			JointDraw draw = this.store
				.change(visit.drawId(), Scope.of(call.actor()), call,
						(found) -> found.replace(call, visit.token(), visit.ground()))
				.aggregate();
			draw.notHeld()
				.stream()
				.filter((mark) -> mark.token().equals(visit.token()))
				.flatMap((mark) -> mark.standsIn().stream())
				.forEach((token) -> schedule(call.as(VisitTable.FROM_DRAW), draw, draw.list().opening(token)));
		});
	}

	private void schedule(Call call, JointDraw draw, BlindList.Opening opening) {
		this.objects.find(opening.creditCode())
			.ifPresent(
					(subject) -> this.scheduling
						.drawn(call,
								new SchedulingVisits.Drawn(draw.id(), opening.token(), draw.template(), draw.lead(),
										draw.departments(), draw.to().orElseThrow(), draw.seed().orElseThrow()),
								subject));
	}

}
