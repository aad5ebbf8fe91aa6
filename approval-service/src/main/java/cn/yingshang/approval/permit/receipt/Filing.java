package cn.yingshang.approval.permit.receipt;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import cn.yingshang.approval.catalogue.Item;
import cn.yingshang.approval.promise.Lane;
import cn.yingshang.approval.promise.LaneDecision;
import cn.yingshang.approval.promise.PromiseDocument;
import cn.yingshang.approval.promise.Standing;
import cn.yingshang.platform.rule.RuleViolation;
import cn.yingshang.rulebook.Rules;
import org.jspecify.annotations.Nullable;

/**
 * What was applied for and handed in, 申请, and on which lane it runs
 * (A-70 to A-74).
 *
 * @param item code of the item
 * @param version the item's version the case runs under
 * @param itemName its name
 * @param lane which lane it runs on and why
 * @param promise the promise, if one was made
 * @param round how often it was handed in
 * @param receivedOn when it was last handed in
 * @param materials what is there
 * @param notices the notices given, one a round at most
 */
public record Filing(String item, int version, String itemName, LaneDecision lane, @Nullable PromiseDocument promise,
		int round, LocalDate receivedOn, List<SuppliedMaterial> materials, List<CorrectionNotice> notices) {

	public static final Filing NONE = new Filing("", 0, "", LaneDecision.ordinary(), null, 0, LocalDate.EPOCH,
			List.of(), List.of());

	public Filing {
		materials = List.copyOf(materials);
		notices = List.copyOf(notices);
	}

	/**
	 * A first submission.
	 * @throws RuleViolation when a material is not on the item's list
	 */
	public static Filing first(Item item, LaneDecision lane, @Nullable PromiseDocument promise, LocalDate on,
			List<SuppliedMaterial> materials) {
		boolean kept = lane.requested() == Lane.PROMISE;
		return new Filing(item.code(), item.version(), item.name(), lane, kept ? promise : null, 1, on,
				Materials.merge(List.of(), materials, item), List.of());
	}

	public boolean onPromise() {
		return this.lane.granted() == Lane.PROMISE;
	}

	/**
	 * Refuses what only a promise allows.
	 * @throws RuleViolation on the ordinary lane
	 */
	public void requirePromise(Rules rule, String message) {
		if (!onPromise()) {
			throw new RuleViolation(rule, "lane", Lane.ORDINARY, message);
		}
	}

	/** Required materials that are neither there nor promised. */
	public List<String> missing(Item of) {
		return Materials.missing(of, this.materials, onPromise() ? promised() : List.of());
	}

	/**
	 * Refuses to go on without a required material.
	 * @throws RuleViolation naming what is missing
	 */
	public void requireComplete(Item of) {
		Materials.requireComplete(missing(of));
	}

	/** Asks once more whether the applicant may promise. */
	public Filing judged(Standing standing) {
		return on(this.lane.again(standing));
	}

	/** The promise is taken back. */
	public Filing withoutPromise() {
		requirePromise(Rules.A_74, "该办件不在告知承诺程序");
		return on(this.lane.withdrawn());
	}

	/**
	 * What was wrong was put right at the window; only listed materials.
	 */
	public Filing corrected(List<Correction> items, List<SuppliedMaterial> more, Item of) {
		CorrectionNotice.requireListed(items, of);
		return with(more, this.round, this.receivedOn, of);
	}

	/** What was asked for is handed in: a new round. */
	public Filing resubmitted(List<SuppliedMaterial> more, LocalDate on, Item of) {
		return with(more, this.round + 1, on, of);
	}

	/** Everything to be put right is told at once. */
	public Filing noticed(LocalDate on, List<Correction> items, Item of) {
		CorrectionNotice.require(items, of, missing(of), this.notices.isEmpty() ? null : askableAgain());
		List<CorrectionNotice> all = new ArrayList<>(this.notices);
		all.add(new CorrectionNotice(this.round, on, items));
		return new Filing(this.item, this.version, this.itemName, this.lane, this.promise, this.round, this.receivedOn,
				this.materials, all);
	}

	private Filing on(LaneDecision decided) {
		return new Filing(this.item, this.version, this.itemName, decided, this.promise, this.round, this.receivedOn,
				this.materials, this.notices);
	}

	private Filing with(List<SuppliedMaterial> more, int in, LocalDate on, Item of) {
		return new Filing(this.item, this.version, this.itemName, this.lane, this.promise, in, on,
				Materials.merge(this.materials, more, of), this.notices);
	}

	// What was promised at first and is no longer could not be named in the first notice.
	private Set<String> askableAgain() {
		Set<String> codes = new HashSet<>(onPromise() ? List.of() : promised());
		this.notices.get(0).items().forEach((correction) -> codes.add(correction.material()));
		return codes;
	}

	private List<String> promised() {
		return (this.promise != null) ? this.promise.materials() : List.of();
	}

}
