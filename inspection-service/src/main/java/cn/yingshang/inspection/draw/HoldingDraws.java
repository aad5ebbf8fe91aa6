package cn.yingshang.inspection.draw;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import cn.yingshang.inspection.InspectingDepartments;
import cn.yingshang.inspection.Secrets;
import cn.yingshang.kernel.draw.DrawProof;
import cn.yingshang.kernel.id.Ids;
import cn.yingshang.platform.call.Call;
import cn.yingshang.platform.city.District;
import cn.yingshang.platform.rule.NotAllowed;
import cn.yingshang.platform.rule.NotFound;
import cn.yingshang.platform.store.AggregateStore;
import cn.yingshang.platform.store.Scope;
import cn.yingshang.platform.store.SystemScope;
import cn.yingshang.platform.store.Written;
import org.jspecify.annotations.Nullable;

/** Opens a task, collects the departments' shares, and draws. */
public final class HoldingDraws {

	/** Draws are public to read (B-10). */
	public static final Scope PUBLIC = SystemScope.named("public-draws");

	private final AggregateStore<JointDraw> store;

	private final AggregateStore<DrawShare> shareStore;

	private final Draws draws;

	private final ListingObjects listing;

	private final DrawRule rule;

	private final Ids ids;

	private final Secrets secrets;

	private final InspectingDepartments departments;

	public HoldingDraws(Stores stores, ListingObjects listing, DrawRule rule, Ids ids, Secrets secrets,
			InspectingDepartments departments) {
		this.store = stores.draws();
		this.shareStore = stores.shares();
		this.draws = stores.lists();
		this.listing = listing;
		this.rule = rule;
		this.ids = ids;
		this.secrets = secrets;
		this.departments = departments;
	}

	/** Fixes the list (B-53). */
	public Written<JointDraw> open(Call call, Task asked) {
		asked.departments().forEach((department) -> this.departments.require("departments", department, call.today()));
		Task task = asked.in(District.of(this.departments.city(), asked.region(), call.today()));
		Written<JointDraw> written = this.store.create(call, () -> make(call, task));
		invite(call.as(DrawShare.INVITER), written.aggregate());
		return written;
	}

	private JointDraw make(Call call, Task task) {
		ListingObjects.Listed listed = this.listing.list(task, call.today());
		return new JointDraw(this.ids.next(), call, task, this.draws.last(task.series()) + 1, listed.eligible(),
				listed.out(), this.rule, this.secrets.next());
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

	/** The proof of a draw: made once, and kept. */
	public Optional<DrawProof> proof(String id) {
		return this.draws.proof(id).or(() -> {
			Optional<DrawProof> made = get(id).proof();
			made.ifPresent(this.draws::keep);
			return made;
		});
	}

	public List<DrawShare> shares(String drawId) {
		return this.draws.shares(drawId);
	}

	public Written<DrawShare> commit(Call call, String drawId, String department, String commitment) {
		DrawShare share = share(drawId, department);
		return this.shareStore.change(share.id(), own(this.shareStore, share.id(), call), call,
				(mine) -> mine.commit(call, commitment, get(drawId), this.draws.shares(drawId)));
	}

	public Written<DrawShare> reveal(Call call, String drawId, String department, String nonce, String value) {
		DrawShare share = share(drawId, department);
		return this.shareStore.change(share.id(), own(this.shareStore, share.id(), call), call,
				(mine) -> mine.reveal(call, nonce, value, get(drawId), this.draws.shares(drawId)));
	}

	private DrawShare share(String drawId, String department) {
		return this.draws.shares(drawId)
			.stream()
			.filter((share) -> department.equals(share.department()))
			.findFirst()
			.orElseThrow(() -> new NotFound("draw share", drawId + "/" + department));
	}

	/** Enters the public value that the task named. */
	public Written<JointDraw> enterValue(Call call, String drawId, String value, @Nullable String witness) {
		return change(call, drawId, (draw) -> draw.enterValue(call, value, witness, this.draws.shares(drawId)));
	}

	public Written<JointDraw> draw(Call call, String drawId) {
		return change(call, drawId, (draw) -> draw.draw(call, this.draws.shares(drawId)));
	}

	private Written<JointDraw> change(Call call, String drawId, Consumer<JointDraw> verb) {
		get(drawId);
		return this.store.change(drawId, own(this.store, drawId, call), call, verb);
	}

	/** Ends a task that was not drawn by its last day. */
	public void lapse(JointDraw due, Call call) {
		this.store.change(due.id(), Scope.of(call.actor()), call, (draw) -> {
			if (draw.state() == JointDraw.State.OPEN) {
				draw.lapse(call, this.draws.shares(due.id()));
			}
		});
	}

	/** Everybody may know of it; only its own staff touches it. */
	private static Scope own(AggregateStore<?> store, String id, Call call) {
		Scope own = Scope.of(call.actor());
		if (store.find(id, own).isEmpty()) {
			throw new NotAllowed("draw: the caller belongs to no department that takes part here");
		}
		return own;
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
