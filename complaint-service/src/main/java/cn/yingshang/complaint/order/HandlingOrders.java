package cn.yingshang.complaint.order;

import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import cn.yingshang.complaint.evidence.EvidenceRoom;
import cn.yingshang.complaint.order.clock.DeadlinePolicy;
import cn.yingshang.complaint.order.handling.Dispatch;
import cn.yingshang.complaint.order.intake.Caller;
import cn.yingshang.complaint.order.intake.Draft;
import cn.yingshang.complaint.order.intake.Matter;
import cn.yingshang.complaint.order.parts.AskingParts;
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
public final class HandlingOrders {

	private final AggregateStore<Order> store;

	private final AskingParts parts;

	private final Escalations escalations;

	private final DeadlinePolicy policy;

	private final Surroundings around;

	public HandlingOrders(AggregateStore<Order> store, AskingParts parts, Escalations escalations,
			DeadlinePolicy policy, Surroundings around) {
		this.store = store;
		this.parts = parts;
		this.escalations = escalations;
		this.policy = policy;
		this.around = around;
	}

	/**
	 * What handling an order asks for beside orders.
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
	public Written<Order> take(Call call, Draft draft, @Nullable Reporter reporter) {
		String region = District.of(this.around.city(), draft.region(), call.today());
		requireKnown(draft.matter().creditCode(), "creditCode");
		requireKnown(draft.complainant(), "complainant");
		if (draft.matter().reportedDepartment() != null) {
			requireDepartment(draft.matter().reportedDepartment(), "reportedDepartment");
		}
		return this.store.create(call, () -> {
			String id = this.around.ids().next();
			Draft placed = draft.in(region);
			return new Order(id, this.around.numbers().next(call.today()), call,
					(reporter != null) ? placed.about(starred(draft.matter(), reporter)) : placed,
					(reporter != null) ? sealed(id, reporter) : null, this.policy);
		});
	}

	/** Dispatches, and asks the assisting units. */
	public Written<Order> dispatch(String id, Call call, Dispatch to) {
		requireDepartment(to.lead().department(), "lead.department");
		for (int i = 0; i < to.assisting().size(); i++) {
			requireDepartment(to.assisting().get(i).unit().department(), "assisting[" + i + "].department");
		}
		return change(id, call, (order, policy) -> order.dispatch(call, to, policy));
	}

	/**
	 * Does a verb under the policy, and at once what the follow-up job would do later.
	 */
	public Written<Order> change(String id, Call call, BiConsumer<Order, DeadlinePolicy> verb) {
		return followed(written(id, call, (order) -> verb.accept(order, this.policy)), call);
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
		return change(id, call,
				(order, policy) -> order.complete(call, report, this.parts.unanswered(order.inquiry()), policy));
	}

	/**
	 * Opens who called, after it was written down that this was done and for what. No key
	 * is a pass: a repeated request is asked as if it were new, so that every answer with
	 * an identity is allowed now and has its own entry (decision 14).
	 */
	public Opened unmask(String id, Call call, Purpose purpose) {
		Written<Order> written = written(id, call, (order) -> order.unmask(call, purpose));
		if (written.replayed()) {
			Call again = call.withoutKey();
			written = new Written<>(written(id, again, (order) -> order.unmask(again, purpose)).aggregate(), true);
		}
		Order order = written.aggregate();
		return new Opened(written,
				this.around.vault().open(order.id(), Objects.requireNonNull(order.intake().reporter())));
	}

	/** Who called as this actor may see it without a purpose. */
	public Reporter.@Nullable Masked masked(Order order, Actor actor) {
		return (order.intake().reporter() != null && ReporterAccess.seesMasked(order, actor))
				? this.around.vault().open(order.id(), order.intake().reporter()).masked() : null;
	}

	/**
	 * An identity and the write that tells of its opening.
	 *
	 * @param written the order as it now stands
	 * @param reporter who called
	 */
	public record Opened(Written<Order> written, Reporter reporter) {
	}

	private Written<Order> followed(Written<Order> written, Call call) {
		Order order = written.aggregate();
		if (order.handling().assisted()) {
			this.parts.follow(order.inquiry(), call);
		}
		Escalation.of(order, call)
			.stream()
			.filter((escalation) -> escalation.why() != Escalation.Why.OVERDUE)
			.forEach((escalation) -> this.escalations.open(escalation, call));
		return written;
	}

	private Written<Order> written(String id, Call call, Consumer<Order> verb) {
		return this.store.change(id, Scope.of(call.actor()), call, verb);
	}

	private static Matter starred(Matter asked, Reporter reporter) {
		return asked.worded(reporter.starred(asked.title()), reporter.starred(asked.description()));
	}

	private Caller sealed(String id, Reporter reporter) {
		return new Caller(this.around.vault().seal(id, reporter), this.around.vault().mac(reporter.phone()));
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
