package cn.yingshang.inspection.visit;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import cn.yingshang.inspection.Secrets;
import cn.yingshang.inspection.item.CheckItems;
import cn.yingshang.inspection.object.Subject;
import cn.yingshang.inspection.visit.schedule.Cancellation;
import cn.yingshang.inspection.visit.schedule.EntryReason;
import cn.yingshang.inspection.visit.schedule.GrantedPromise;
import cn.yingshang.inspection.visit.schedule.PlannedPart;
import cn.yingshang.inspection.visit.schedule.Schedule;
import cn.yingshang.inspection.visit.schedule.SchedulingRule;
import cn.yingshang.inspection.visit.schedule.VisitKind;
import cn.yingshang.inspection.visit.schedule.VisitPlan;
import cn.yingshang.kernel.deadline.DayKind;
import cn.yingshang.kernel.deadline.DeadlineLedger;
import cn.yingshang.kernel.id.Ids;
import cn.yingshang.kernel.time.WorkingCalendar;
import cn.yingshang.platform.call.Call;
import cn.yingshang.platform.rule.RuleViolation;
import cn.yingshang.platform.store.AggregateStore;
import cn.yingshang.platform.store.Scope;
import cn.yingshang.platform.store.SystemScope;
import cn.yingshang.rulebook.Rules;
import org.jspecify.annotations.Nullable;

/** Schedules visits, each once: a visit is unique by its origin. */
public final class SchedulingVisits {

	private static final Scope DRAWN = SystemScope.named("drawn-visits");

	/** Draw, its id, the token. */
	private static final int ORIGIN = 3;

	private final AggregateStore<Visit> store;

	private final CheckItems items;

	private final SchedulingRule rule;

	private final WorkingCalendar calendar;

	private final Ids ids;

	private final Secrets secrets;

	public SchedulingVisits(AggregateStore<Visit> store, CheckItems items, SchedulingRule rule,
			WorkingCalendar calendar, Ids ids, Secrets secrets) {
		this.store = store;
		this.items = items;
		this.rule = rule;
		this.calendar = calendar;
		this.ids = ids;
		this.secrets = secrets;
	}

	/** The verification of a promise within its period. */
	public void verification(Call call, GrantedPromise promise, Subject subject) {
		Collection<String> checked = this.items.verificationOf(promise.item(), promise.department(),
				subject.industry());
		DeadlineLedger limit = DeadlineLedger.start(Rules.A_77.id(),
				(int) ChronoUnit.DAYS.between(promise.grantedOn(), promise.verifyBy()), DayKind.CALENDAR,
				promise.grantedOn());
		schedule(call, this.ids.next(),
				new Wish(VisitKind.VERIFICATION, EntryReason.PERMIT_VERIFICATION, "case:" + promise.caseId(), subject,
						promise.department(), this.items.byDepartment(checked), limit, this.secrets.next()),
				promise);
	}

	/** The period of a verification whose event names no date. */
	public LocalDate verifyBy(LocalDate grantedOn) {
		return grantedOn.plusDays(this.rule.verificationDays());
	}

	/** What a promise about a permit covers. */
	public List<String> conditions(String permit) {
		return this.items.promisedBy(permit);
	}

	/**
	 * A visit because of a substantiated complaint, of one department, until a day
	 * (B-24).
	 */
	public void triggered(Call call, String visitId, String candidateId, Subject subject, String matter,
			String department, LocalDate by) {
		Map<String, List<String>> parts = Map.of(department, sheet(matter, department, subject));
		schedule(call, visitId, new Wish(VisitKind.TRIGGERED, EntryReason.COMPLAINT, "candidate:" + candidateId,
				subject, department, parts, until(Rules.B_26, call.today(), by), this.secrets.next()), null);
	}

	/**
	 * What a department would check because of a complaint.
	 * @throws RuleViolation B-21 when it has no published item for such an enterprise
	 */
	public List<String> sheet(String matter, String department, Subject subject) {
		List<String> subItems = this.items.about(matter, department, subject.industry());
		if (subItems.isEmpty()) {
			throw new RuleViolation(Rules.B_21, "department", department, "该部门没有已公布且适用于该企业的检查事项,不得实施检查");
		}
		return subItems;
	}

	/**
	 * A visit to an enterprise that was drawn; its officers follow from the draw's seed.
	 */
	public void drawn(Call call, Drawn drawn, Subject subject) {
		Map<String, List<String>> parts = this.items.byDepartment(this.items.template(drawn.template()).subItems());
		parts.keySet().retainAll(drawn.departments());
		schedule(call, this.ids.next(),
				new Wish(VisitKind.JOINT, EntryReason.PLANNED, "draw:" + drawn.drawId() + ":" + drawn.token(), subject,
						drawn.lead(), parts, until(Rules.B_66, call.today(), drawn.to()), drawn.seed()),
				null);
	}

	/** A drawn visit that was called off; empty of any other. */
	public Optional<NotTaken> notTaken(String visitId) {
		Visit visit = this.store.get(visitId, DRAWN);
		String[] origin = visit.origin().split(":", ORIGIN);
		return (origin.length == ORIGIN && origin[0].equals("draw"))
				? visit.cancellation().map((made) -> new NotTaken(origin[1], origin[2], made.ground()))
				: Optional.empty();
	}

	private static DeadlineLedger until(Rules rule, LocalDate today, LocalDate by) {
		int days = (int) Math.max(0, ChronoUnit.DAYS.between(today, by));
		return DeadlineLedger.start(rule.id(), days, DayKind.CALENDAR, today);
	}

	private void schedule(Call call, String visitId, Wish wish, @Nullable GrantedPromise promise) {
		List<PlannedPart> parts = new ArrayList<>();
		wish.parts()
			.forEach((department, subItems) -> parts.add(new PlannedPart(this.ids.next(), department, subItems)));
		LocalDate due = wish.limit().due(this.calendar).date();
		Schedule schedule = new Schedule(wish.kind(), wish.reason(), wish.subject().name(), parts, wish.limit(),
				this.rule.plannedOn(call.today(), due, this.calendar), wish.seed(), promise);
		VisitPlan plan = new VisitPlan(wish.origin(), wish.subject(), wish.lead(), schedule);
		this.store.createOnce(call, wish.origin(), () -> new Visit(visitId, call, plan, this.calendar));
	}

	/**
	 * An enterprise that was drawn.
	 *
	 * @param drawId the draw
	 * @param token its token in the draw
	 * @param template what is checked
	 * @param lead who leads
	 * @param departments who takes part
	 * @param to the task's last day
	 * @param seed the draw's seed
	 */
	public record Drawn(String drawId, String token, String template, String lead, List<String> departments,
			LocalDate to, String seed) {

		public Drawn {
			departments = List.copyOf(departments);
		}

	}

	/**
	 * A drawn visit that was called off.
	 *
	 * @param drawId its draw
	 * @param token the enterprise's token in it
	 * @param ground why
	 */
	public record NotTaken(String drawId, String token, Cancellation.Ground ground) {
	}

	private record Wish(VisitKind kind, EntryReason reason, String origin, Subject subject, String lead,
			Map<String, List<String>> parts, DeadlineLedger limit, String seed) {
	}

}
