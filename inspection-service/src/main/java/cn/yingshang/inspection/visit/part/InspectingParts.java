package cn.yingshang.inspection.visit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import cn.yingshang.inspection.item.CheckItems;
import cn.yingshang.inspection.officer.Officer;
import cn.yingshang.inspection.officer.Officers;
import cn.yingshang.kernel.access.Actor;
import cn.yingshang.kernel.draw.DrawProof;
import cn.yingshang.kernel.time.WorkingCalendar;
import cn.yingshang.platform.call.Call;
import cn.yingshang.platform.store.AggregateStore;
import cn.yingshang.platform.store.Scope;
import cn.yingshang.platform.store.SystemScope;
import cn.yingshang.platform.store.Written;
import org.jspecify.annotations.Nullable;

/** A department's work on its part: record, order, re-check, recusals. */
public final class InspectingParts {

	private static final Scope HEAD = SystemScope.named("part-reads-its-head");

	private final AggregateStore<Part> store;

	private final AggregateStore<Visit> heads;

	private final SchedulingVisits scheduling;

	private final Officers officers;

	private final CheckItems items;

	private final CorrectionRule correction;

	private final SchedulingRule rule;

	private final WorkingCalendar calendar;

	public InspectingParts(AggregateStore<Part> store, AggregateStore<Visit> heads, SchedulingVisits scheduling,
			Officers officers, CheckItems items, CorrectionRule correction, SchedulingRule rule,
			WorkingCalendar calendar) {
		this.store = store;
		this.heads = heads;
		this.scheduling = scheduling;
		this.officers = officers;
		this.items = items;
		this.correction = correction;
		this.rule = rule;
		this.calendar = calendar;
	}

	/** Whether the actor may read what the notice of the visit tells. */
	public boolean told(Actor actor, Part part) {
		return Disclosure.official(actor, part) || this.heads.get(part.visitId(), HEAD).told();
	}

	/** Draws again where too few officers could be drawn (B-11). */
	public Written<Part> assign(Call call, String id) {
		return change(call, id, (part) -> {
			Visit visit = this.heads.get(part.visitId(), HEAD);
			part.assign(call, this.scheduling.draw(visit, new PlannedPart(id, part.owner(), part.subItems())));
		});
	}

	public Written<Part> requestRecusal(Call call, String id, String officerId, String reason) {
		return change(call, id, (part) -> part.requestRecusal(call, officerId, reason));
	}

	public Written<Part> decideRecusal(Call call, String id, String officerId, boolean granted, String reason) {
		return change(call, id,
				(part) -> part.decideRecusal(call, officerId, granted, reason, without(part, officerId)));
	}

	private Crew without(Part part, String officerId) {
		List<String> recused = new ArrayList<>(part.recused());
		recused.add(officerId);
		DrawProof ranking = part.ranking().orElse(null);
		List<Officer> library = this.officers.of(part.owner(), part.area());
		return (ranking != null) ? Crew.of(ranking, library, this.rule.officers(), recused) : new Crew(null, List.of());
	}

	public Written<Part> record(Call call, String id, PartRecord found) {
		List<Officer> signers = this.officers.byIds(found.signatures());
		return change(call, id, (part) -> part.record(call, this.heads.get(part.visitId(), HEAD), found, signers));
	}

	public Written<Part> orderCorrection(Call call, String id, LocalDate dueOn, String requirement) {
		return change(call, id, (part) -> part.orderCorrection(call, dueOn, requirement, this.correction));
	}

	public Written<Part> reportCorrected(Call call, String id, @Nullable String note) {
		return change(call, id, (part) -> part.reportCorrected(call, note, this.correction, this.calendar));
	}

	public Written<Part> recheck(Call call, String id, boolean corrected, @Nullable String note) {
		return change(call, id, (part) -> part.recheck(call, corrected, note, severity(part)));
	}

	private String severity(Part part) {
		return part.brokenConditions()
			.stream()
			.findFirst()
			.map((code) -> this.items.published(code).severity())
			.orElse("MINOR");
	}

	public Written<Part> confirmCorrection(Call call, String id, @Nullable String note) {
		return change(call, id, (part) -> part.confirmCorrection(call, note));
	}

	/** The visit will not take place. */
	public void cancel(Call call, String visitId) {
		Visit visit = this.heads.get(visitId, Scope.of(call.actor()));
		for (PlannedPart planned : visit.parts()) {
			change(call, planned.partId(), (part) -> {
				if (part.state() == PartState.PENDING) {
					part.cancel(call);
				}
			});
		}
	}

	private Written<Part> change(Call call, String id, Consumer<Part> verb) {
		return this.store.change(id, Scope.of(call.actor()), call, verb);
	}

}
