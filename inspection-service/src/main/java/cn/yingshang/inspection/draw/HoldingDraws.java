package cn.yingshang.inspection.draw;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import cn.yingshang.inspection.InspectingDepartments;
import cn.yingshang.inspection.Secrets;
import cn.yingshang.inspection.item.CheckItems;
import cn.yingshang.inspection.item.VisitTemplate;
import cn.yingshang.inspection.object.Objects;
import cn.yingshang.inspection.object.RiskClass;
import cn.yingshang.inspection.object.Subject;
import cn.yingshang.inspection.visit.SchedulingVisits;
import cn.yingshang.inspection.visit.schedule.FrequencyCap;
import cn.yingshang.inspection.visit.schedule.FrequencyUse;
import cn.yingshang.inspection.visit.schedule.FrequencyUses;
import cn.yingshang.kernel.id.Ids;
import cn.yingshang.platform.call.Call;
import cn.yingshang.platform.city.District;
import cn.yingshang.platform.rule.NotAllowed;
import cn.yingshang.platform.rule.NotFound;
import cn.yingshang.platform.rule.RuleViolation;
import cn.yingshang.platform.store.AggregateStore;
import cn.yingshang.platform.store.Scope;
import cn.yingshang.platform.store.SystemScope;
import cn.yingshang.platform.store.Written;
import cn.yingshang.rulebook.Rules;

/** Opens a joint task, collects the departments' shares, draws, and schedules. */
public final class HoldingDraws {

	/** Draws are public to read (B-10). */
	public static final Scope PUBLIC = SystemScope.named("public-draws");

	private final AggregateStore<JointDraw> store;

	private final AggregateStore<DrawShare> shareStore;

	private final Draws draws;

	private final Objects objects;

	private final FrequencyUses uses;

	private final CheckItems items;

	private final SchedulingVisits scheduling;

	private final DrawRule rule;

	private final FrequencyCap cap;

	private final Ids ids;

	private final Secrets secrets;

	private final InspectingDepartments departments;

	public HoldingDraws(Stores stores, Objects objects, FrequencyUses uses, CheckItems items,
			SchedulingVisits scheduling, DrawRule rule, FrequencyCap cap, Ids ids, Secrets secrets,
			InspectingDepartments departments) {
		this.store = stores.draws();
		this.shareStore = stores.shares();
		this.draws = stores.lists();
		this.objects = objects;
		this.uses = uses;
		this.items = items;
		this.scheduling = scheduling;
		this.rule = rule;
		this.cap = cap;
		this.ids = ids;
		this.secrets = secrets;
		this.departments = departments;
	}

	/**
	 * Fixes the list: enterprises of the region that the template fits, without those
	 * whose yearly cap is used up (B-53).
	 */
	public Written<JointDraw> open(Call call, JointDraw.Task asked) {
		asked.departments().forEach((department) -> this.departments.require("departments", department, call.today()));
		JointDraw.Task task = asked.in(District.of(this.departments.city(), asked.region(), call.today()));
		Written<JointDraw> written = this.store.create(call, () -> make(call, task));
		invite(call.as(DrawShare.INVITER), written.aggregate());
		return written;
	}

	private JointDraw make(Call call, JointDraw.Task task) {
		VisitTemplate template = this.items.template(task.template());
		List<Subject> found = this.objects.candidates(task.region(), template.industries(), this.rule.largest() + 1);
		if (found.size() > this.rule.largest()) {
			throw new RuleViolation(Rules.B_66, "region", found.size(), "对象超过一次抽取的上限" + this.rule.largest());
		}
		Map<String, RiskClass> classes = this.objects.riskClasses(found.stream().map(Subject::creditCode).toList());
		Map<String, FrequencyUse> uses = this.uses.inRegion(task.region(), task.departments(), call.today().getYear());
		Map<String, RiskClass> eligible = new LinkedHashMap<>();
		Map<String, String> out = new TreeMap<>();
		for (Subject subject : found) {
			if (this.cap.open(uses.getOrDefault(subject.creditCode(), FrequencyUse.NONE))) {
				eligible.put(subject.creditCode(), classes.getOrDefault(subject.creditCode(), RiskClass.B));
			}
			else {
				out.put(subject.creditCode(), "FREQUENCY_CAP");
			}
		}
		return new JointDraw(this.ids.next(), call, task, eligible, out, this.rule.ratios(), this.secrets.next());
	}

	/** Makes the shares that are missing. */
	public void invite(Call call, String drawId) {
		invite(call, get(drawId));
	}

	private void invite(Call call, JointDraw draw) {
		for (String department : draw.departments()) {
			this.shareStore.createOnce(call, draw.id() + "|" + department,
					() -> new DrawShare(this.ids.next(), call, draw, department));
		}
	}

	/** A draw as anybody may see it; its openings only through {@link JointDraw#list}. */
	public JointDraw get(String id) {
		return this.store.get(id, PUBLIC);
	}

	public List<DrawShare> shares(String drawId) {
		return this.draws.shares(drawId);
	}

	public Written<DrawShare> commit(Call call, String drawId, String department, String commitment) {
		DrawShare share = share(drawId, department);
		return this.shareStore.change(share.id(), own(this.shareStore, share.id(), call), call,
				(mine) -> mine.commit(call, commitment));
	}

	public Written<DrawShare> reveal(Call call, String drawId, String department, String nonce, String value) {
		DrawShare share = share(drawId, department);
		return this.shareStore.change(share.id(), own(this.shareStore, share.id(), call), call,
				(mine) -> mine.reveal(call, nonce, value, this.draws.shares(drawId)));
	}

	private DrawShare share(String drawId, String department) {
		return this.draws.shares(drawId)
			.stream()
			.filter((share) -> department.equals(share.department()))
			.findFirst()
			.orElseThrow(() -> new NotFound("draw share", drawId + "/" + department));
	}

	public Written<JointDraw> draw(Call call, String drawId) {
		get(drawId);
		return this.store.change(drawId, own(this.store, drawId, call), call,
				(draw) -> draw.draw(call, this.draws.shares(drawId)));
	}

	/** Everybody may know of it; only its own staff touches it. */
	private static Scope own(AggregateStore<?> store, String id, Call call) {
		Scope own = Scope.of(call.actor());
		if (store.find(id, own).isEmpty()) {
			throw new NotAllowed("draw: the caller belongs to no department that takes part here");
		}
		return own;
	}

	/** Schedules a visit to each enterprise drawn (B-11). */
	public void schedule(Call call, String drawId) {
		JointDraw draw = get(drawId);
		for (BlindList.Opening opening : draw.drawn()) {
			this.objects.find(opening.creditCode())
				.ifPresent(
						(subject) -> this.scheduling.drawn(call,
								new SchedulingVisits.Drawn(drawId, opening.token(), draw.template(), draw.lead(),
										draw.departments(), draw.to().orElseThrow(), draw.seed().orElseThrow()),
								subject));
		}
	}

	/**
	 * Where draws are kept.
	 *
	 * @param draws the heads
	 * @param shares the departments' shares
	 * @param lists how they are found
	 */
	public record Stores(AggregateStore<JointDraw> draws, AggregateStore<DrawShare> shares, Draws lists) {
	}

}
