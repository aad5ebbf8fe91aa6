package cn.yingshang.complaint.order;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

import cn.yingshang.complaint.evidence.EvidenceRoom;
import cn.yingshang.complaint.order.clock.DeadlinePolicy;
import cn.yingshang.complaint.order.handling.Dispatch;
import cn.yingshang.complaint.order.intake.Intake;
import cn.yingshang.complaint.order.intake.Matter;
import cn.yingshang.complaint.order.parts.AssistingParts;
import cn.yingshang.complaint.order.review.CallBack;
import cn.yingshang.complaint.order.review.Completion;
import cn.yingshang.complaint.order.review.EvidenceItem;
import cn.yingshang.complaint.reporter.Purpose;
import cn.yingshang.complaint.reporter.Reporter;
import cn.yingshang.complaint.reporter.ReporterVault;
import cn.yingshang.complaint.subject.Subjects;
import cn.yingshang.kernel.access.Actor;
import cn.yingshang.kernel.city.CityData;
import cn.yingshang.kernel.id.Ids;
import cn.yingshang.platform.call.Call;
import cn.yingshang.platform.city.District;
import cn.yingshang.platform.rule.RuleViolation;
import cn.yingshang.platform.store.AggregateStore;
import cn.yingshang.platform.store.Scope;
import cn.yingshang.platform.store.Written;
import cn.yingshang.rulebook.Rules;
import org.jspecify.annotations.Nullable;

/**
 * What is done with orders that needs more than the order itself: sealing, the known
 * enterprises, the assisting parts, the evidence. Each verb is one write of the order.
 */
public final class OrderDesk {

	private final AggregateStore<Order> store;

	private final AssistingParts parts;

	private final Escalations escalations;

	private final DeadlinePolicy policy;

	private final Surroundings around;

	public OrderDesk(AggregateStore<Order> store, AssistingParts parts, Escalations escalations, DeadlinePolicy policy,
			Surroundings around) {
		this.store = store;
		this.parts = parts;
		this.escalations = escalations;
		this.policy = policy;
		this.around = around;
	}

	/**
	 * What the desk asks for beside orders.
	 *
	 * @param subjects the known enterprises
	 * @param evidence what was uploaded
	 * @param vault seals who called
	 * @param numbers order numbers
	 * @param ids ids
	 * @param city its regions and departments
	 */
	public record Surroundings(Subjects subjects, EvidenceRoom evidence, ReporterVault vault, OrderNumbers numbers,
			Ids ids, CityData city) {
	}

	/** Takes an order down; what the reporter gave is starred in its text and sealed. */
	public Written<Order> take(Call call, Intake draft, @Nullable Reporter reporter) {
		String region = District.of(this.around.city(), draft.region(), call.today());
		requireKnown(draft.matter().creditCode(), "creditCode");
		requireKnown(draft.complainant(), "complainant");
		if (draft.matter().reportedDepartment() != null) {
			requireDepartment(draft.matter().reportedDepartment(), "reportedDepartment");
		}
		return this.store.create(call, () -> {
			String id = this.around.ids().next();
			Intake intake = (reporter != null) ? sealed(id, draft, region, reporter) : new Intake(draft.matter(),
					region, draft.complainant(), null, null, draft.exclusion(), draft.emergency());
			return new Order(id, this.around.numbers().next(call.today()), call, intake, this.policy);
		});
	}

	/** Dispatches, and asks the assisting units. */
	public Written<Order> dispatch(String id, Call call, Dispatch to) {
		requireDepartment(to.lead().department(), "lead.department");
		for (int i = 0; i < to.assisting().size(); i++) {
			requireDepartment(to.assisting().get(i).unit().department(), "assisting[" + i + "].department");
		}
		return followed(change(id, call, (order) -> order.dispatch(call, to, this.policy)), call);
	}

	public Written<Order> giveBack(String id, Call call, String basis) {
		return followed(change(id, call, (order) -> order.giveBack(call, basis, this.policy)), call);
	}

	/** Reports as done; uploaded evidence must have arrived (C-35). */
	public Written<Order> complete(String id, Call call, Completion report) {
		List<EvidenceItem> evidence = report.evidence();
		for (int i = 0; i < evidence.size(); i++) {
			EvidenceItem item = evidence.get(i);
			if (item.text() == null && !this.around.evidence().holds(item.sha256(), item.size())) {
				throw new RuleViolation(Rules.C_35, "evidence[" + i + "].sha256", item.sha256(), "没有上传过这个附件");
			}
		}
		return followed(
				change(id, call, (order) -> order.complete(call, report, this.parts.unanswered(order), this.policy)),
				call);
	}

	public Written<Order> review(String id, Call call, boolean passed, @Nullable String reason) {
		return followed(change(id, call, (order) -> order.review(call, passed, reason, this.policy)), call);
	}

	public Written<Order> callBack(String id, Call call, CallBack answer) {
		return followed(change(id, call, (order) -> order.callBack(call, answer, this.policy)), call);
	}

	public Written<Order> extend(String id, Call call, int days, String reason, boolean callerTold) {
		return change(id, call, (order) -> order.extend(call, days, reason, callerTold, this.policy));
	}

	/**
	 * Opens who called, after it was written down that this was done and for what. No key
	 * is a pass: a repeated request is asked as if it were new, so that every answer with
	 * an identity is allowed now and has its own entry (decision 14).
	 */
	public Opened unmask(String id, Call call, Purpose purpose) {
		Written<Order> written = change(id, call, (order) -> order.unmask(call, purpose));
		if (written.replayed()) {
			Call again = call.withoutKey();
			written = new Written<>(change(id, again, (order) -> order.unmask(again, purpose)).aggregate(), true);
		}
		Order order = written.aggregate();
		return new Opened(written, this.around.vault().open(order.id(), Objects.requireNonNull(order.reporter())));
	}

	/** Who called as this actor may see it without a purpose. */
	public Reporter.@Nullable Masked masked(Order order, Actor actor) {
		return (order.reporter() != null && ReporterAccess.seesMasked(order, actor))
				? this.around.vault().open(order.id(), order.reporter()).masked() : null;
	}

	/**
	 * An identity and the write that tells of its opening.
	 *
	 * @param written the order as it now stands
	 * @param reporter who called
	 */
	public record Opened(Written<Order> written, Reporter reporter) {
	}

	/** Does at once what the follow-up job would do later. */
	private Written<Order> followed(Written<Order> written, Call call) {
		Order order = written.aggregate();
		if (order.assisted()) {
			this.parts.follow(order, call);
		}
		if (order.state() == OrderState.ESCALATED) {
			this.escalations.open(order, call);
		}
		return written;
	}

	private Written<Order> change(String id, Call call, Consumer<Order> verb) {
		return this.store.change(id, Scope.of(call.actor()), call, verb);
	}

	private Intake sealed(String id, Intake draft, String region, Reporter reporter) {
		Matter asked = draft.matter();
		Matter starred = new Matter(asked.type(), asked.category(), reporter.starred(asked.title()),
				reporter.starred(asked.description()), asked.creditCode(), asked.reportedDepartment(), asked.urgent(),
				asked.confidential(), asked.enterprise());
		return new Intake(starred, region, draft.complainant(), this.around.vault().seal(id, reporter),
				this.around.vault().mac(reporter.phone()), draft.exclusion(), draft.emergency());
	}

	private void requireKnown(@Nullable String creditCode, String field) {
		if (creditCode != null && !this.around.subjects().knows(creditCode)) {
			throw new RuleViolation(Rules.H_01, field, creditCode, "没有登记过这个经营主体;刚登记的请稍后再试");
		}
	}

	private void requireDepartment(String code, String field) {
		if (this.around.city().departments().find(code).isEmpty()) {
			throw new RuleViolation(Rules.C_23, field, code, "没有这个部门");
		}
	}

}
