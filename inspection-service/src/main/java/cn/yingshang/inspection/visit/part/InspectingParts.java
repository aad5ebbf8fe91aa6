package cn.yingshang.inspection.visit.part;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import cn.yingshang.inspection.item.CheckItems;
import cn.yingshang.inspection.officer.Officer;
import cn.yingshang.inspection.officer.Officers;
import cn.yingshang.inspection.visit.Disclosure;
import cn.yingshang.inspection.visit.Visit;
import cn.yingshang.kernel.access.Actor;
import cn.yingshang.kernel.time.WorkingCalendar;
import cn.yingshang.platform.call.Call;
import cn.yingshang.platform.rule.NotFound;
import cn.yingshang.platform.store.AggregateStore;
import cn.yingshang.platform.store.Scope;
import cn.yingshang.platform.store.SystemScope;
import cn.yingshang.platform.store.Written;
import org.jspecify.annotations.Nullable;

/** A department's work on its part: record, order, re-check. */
public final class InspectingParts {

	private static final Scope HEAD = SystemScope.named("part-reads-its-head");

	private final AggregateStore<Part> store;

	private final AggregateStore<Visit> heads;

	private final Parts parts;

	private final Officers officers;

	private final CheckItems items;

	private final CorrectionRule correction;

	private final WorkingCalendar calendar;

	public InspectingParts(AggregateStore<Part> store, AggregateStore<Visit> heads, Parts parts, Officers officers,
			CheckItems items, CorrectionRule correction, WorkingCalendar calendar) {
		this.store = store;
		this.heads = heads;
		this.parts = parts;
		this.officers = officers;
		this.items = items;
		this.correction = correction;
		this.calendar = calendar;
	}

	/**
	 * The parts of a visit: all of them for whoever sees the visit, and its own for a
	 * department that sees no more.
	 * @throws NotFound when the actor sees neither
	 */
	public Seen ofVisit(String visitId, Actor actor) {
		Optional<Visit> head = this.heads.find(visitId, Scope.of(actor));
		List<Part> seen = this.parts.ofVisit(visitId, head.isPresent() ? HEAD : Scope.of(actor));
		if (head.isEmpty() && seen.isEmpty()) {
			throw new NotFound("visit", visitId);
		}
		return new Seen(seen, head.map((visit) -> Disclosure.told(actor, visit)).orElse(true));
	}

	/** Whether the actor may read what the notice of the visit tells. */
	public boolean told(Actor actor, Part part) {
		return Disclosure.official(actor, part) || this.heads.get(part.visitId(), HEAD).admission().known();
	}

	/** The department's head approves its part (B-26). */
	public Written<Part> approve(Call call, String id, String basis) {
		return change(call, id, (part) -> part.approve(call, this.heads.get(part.visitId(), HEAD), basis));
	}

	/** The department's head does not approve it. */
	public Written<Part> decline(Call call, String id, String words) {
		return change(call, id, (part) -> part.decline(call, this.heads.get(part.visitId(), HEAD), words));
	}

	public Written<Part> record(Call call, String id, PartRecord found) {
		List<Officer> signers = this.officers.byIds(found.signatures());
		return change(call, id, (part) -> part.record(call, this.heads.get(part.visitId(), HEAD), found, signers));
	}

	public Written<Part> orderCorrection(Call call, String id, LocalDate dueOn, String requirement) {
		return change(call, id, (part) -> part.orderCorrection(call, dueOn, requirement, this.correction));
	}

	public Written<Part> reportCorrected(Call call, String id, @Nullable String words) {
		return change(call, id, (part) -> part.reportCorrected(call, words, this.correction, this.calendar));
	}

	public Written<Part> recheck(Call call, String id, boolean corrected, @Nullable String words) {
		return change(call, id, (part) -> part.recheck(call, corrected, words, severity(part)));
	}

	private String severity(Part part) {
		return part.brokenConditions()
			.stream()
			.findFirst()
			.map((code) -> this.items.published(code).severity())
			.orElse("MINOR");
	}

	public Written<Part> confirmCorrection(Call call, String id, @Nullable String words) {
		return change(call, id, (part) -> part.confirmCorrection(call, words));
	}

	private Written<Part> change(Call call, String id, Consumer<Part> verb) {
		return this.store.change(id, Scope.of(call.actor()), call, verb);
	}

	/**
	 * What somebody sees of a visit's parts.
	 *
	 * @param parts the parts
	 * @param told whether the reader knows what the notice tells
	 */
	public record Seen(List<Part> parts, boolean told) {

		public Seen {
			parts = List.copyOf(parts);
		}

	}

}
