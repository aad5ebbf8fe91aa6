package cn.yingshang.inspection.visit.part;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import cn.yingshang.inspection.Secrets;
import cn.yingshang.inspection.officer.Officer;
import cn.yingshang.inspection.officer.OfficerDraw;
import cn.yingshang.inspection.officer.Officers;
import cn.yingshang.inspection.visit.Visit;
import cn.yingshang.inspection.visit.schedule.PlannedPart;
import cn.yingshang.inspection.visit.schedule.SchedulingRule;
import cn.yingshang.kernel.draw.DrawProof;
import cn.yingshang.kernel.time.WorkingCalendar;
import cn.yingshang.platform.call.Call;
import cn.yingshang.platform.store.AggregateStore;
import cn.yingshang.platform.store.Scope;
import cn.yingshang.platform.store.SystemScope;
import cn.yingshang.platform.store.Written;

/**
 * Opens the parts of a visit and gives each its team: draw, recusals, replacement. Each
 * step may be done again: a part is unique by visit and department.
 */
public final class StaffingParts {

	private static final Scope HEAD = SystemScope.named("part-reads-its-head");

	private final AggregateStore<Part> store;

	private final AggregateStore<Visit> heads;

	private final Officers officers;

	private final SchedulingRule rule;

	private final WorkingCalendar calendar;

	private final Secrets secrets;

	public StaffingParts(AggregateStore<Part> store, AggregateStore<Visit> heads, Officers officers,
			SchedulingRule rule, WorkingCalendar calendar, Secrets secrets) {
		this.store = store;
		this.heads = heads;
		this.officers = officers;
		this.rule = rule;
		this.calendar = calendar;
		this.secrets = secrets;
	}

	/** Opens the parts that are still missing, each with its officers drawn (B-53). */
	public void open(Call call, String visitId) {
		Visit visit = this.heads.get(visitId, Scope.of(call.actor()));
		for (PlannedPart planned : visit.schedule().parts()) {
			this.store.createOnce(call, planned.partId(),
					() -> new Part(call, visit, planned, draw(visit, planned, visit.schedule().seed()), this.calendar));
		}
	}

	private Crew draw(Visit visit, PlannedPart planned, String seed) {
		LocalDate day = visit.schedule().plannedOn();
		OfficerDraw.Need need = new OfficerDraw.Need(planned.department(), planned.subItems(), visit.creditCode(), day);
		return Crew
			.draw(planned.partId(), this.officers.of(planned.department(), visit.area()), need, seed,
					this.rule.officers())
			.sealing(this.secrets.next());
	}

	/**
	 * Draws again where too few officers could be drawn (B-11), from a seed that was
	 * fixed at the draw before and that nobody could read since.
	 */
	public Written<Part> assign(Call call, String id) {
		return change(call, id, (part) -> {
			Visit visit = this.heads.get(part.visitId(), HEAD);
			part.requireTooFew(call, fit(part, visit), this.rule.officers());
			String spare = part.team().spare();
			part.assign(call, draw(visit, new PlannedPart(id, part.owner(), part.sheet().subItems()),
					(spare != null) ? spare : this.secrets.next()));
		});
	}

	private long fit(Part part, Visit visit) {
		List<String> drawn = part.team().officers().stream().map(AssignedOfficer::id).toList();
		LocalDate day = visit.schedule().plannedOn();
		return this.officers.byIds(drawn)
			.stream()
			.filter((officer) -> officer.obstacle(part.sheet().subItems(), part.creditCode(), day).isEmpty())
			.count();
	}

	public Written<Part> requestRecusal(Call call, String id, String officerId, String reason) {
		return change(call, id, (part) -> part.requestRecusal(call, officerId, reason));
	}

	public Written<Part> decideRecusal(Call call, String id, String officerId, boolean granted, String reason) {
		return change(call, id,
				(part) -> part.decideRecusal(call, officerId, granted, reason, without(part, officerId)));
	}

	private Crew without(Part part, String officerId) {
		List<String> recused = new ArrayList<>(part.team().recused());
		recused.add(officerId);
		DrawProof ranking = part.team().ranking();
		List<Officer> library = this.officers.of(part.owner(), part.area());
		return (ranking != null) ? Crew.of(ranking, library, this.rule.officers(), recused) : new Crew(null, List.of());
	}

	/** The visit will not take place. */
	public void cancel(Call call, String visitId) {
		Visit visit = this.heads.get(visitId, Scope.of(call.actor()));
		for (PlannedPart planned : visit.schedule().parts()) {
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
