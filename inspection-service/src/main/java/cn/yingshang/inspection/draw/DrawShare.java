package cn.yingshang.inspection.draw;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

import cn.yingshang.kernel.access.Role;
import cn.yingshang.kernel.draw.Commitment;
import cn.yingshang.kernel.draw.Reveal;
import cn.yingshang.platform.aggregate.Aggregate;
import cn.yingshang.platform.call.Call;
import cn.yingshang.platform.rule.RuleViolation;
import cn.yingshang.platform.workflow.Who;
import cn.yingshang.platform.workflow.Workflow;
import cn.yingshang.rulebook.Rules;
import org.jspecify.annotations.Nullable;

/**
 * One department's contribution to the seed: first a commitment, and only when all have
 * committed the value behind it (承诺—公开, B-53).
 */
public final class DrawShare extends Aggregate<DrawShare.State, DrawShare.Verb> {

	/** Who invites the departments. */
	public static final String INVITER = "share-inviter";

	/** How far the department has come. */
	public enum State {

		INVITED, COMMITTED, REVEALED

	}

	/** What can be done. */
	public enum Verb {

		INVITE, COMMIT, REVEAL

	}

	/** 32 random bytes, so that nobody finds the value by trying. */
	private static final Pattern NONCE = Pattern.compile("[0-9a-f]{64}");

	private static final Who OFFICERS = Who.roles(Role.INSPECTOR, Role.HEAD);

	/** The table. */
	public static final Workflow<State, Verb> TABLE = Workflow.of("inspection", "draw-share", State.class, Verb.class)
		.creates(Verb.INVITE, State.INVITED, Who.system(INVITER))
		.row(State.INVITED, Verb.COMMIT, State.COMMITTED, OFFICERS)
		.row(State.COMMITTED, Verb.REVEAL, State.REVEALED, OFFICERS)
		.build();

	private String drawId = "";

	private @Nullable Commitment commitment;

	/** Who committed; one person speaks for one department of a draw. */
	private @Nullable String committedBy;

	private @Nullable Reveal reveal;

	@SuppressWarnings("unused")
	private DrawShare() {
	}

	public DrawShare(String id, Call call, JointDraw draw, String department) {
		super(id);
		place(department, draw.region(), null);
		this.drawId = draw.id();
		begin(Verb.INVITE, call).note("draw", this.drawId).note("listHash", draw.listHash());
	}

	@Override
	public Workflow<State, Verb> workflow() {
		return TABLE;
	}

	/**
	 * Publishes the hash of the contribution.
	 * @throws RuleViolation B-53 when it is none, repeats another department's, comes
	 * from a person who has committed for another, or too late
	 */
	public void commit(Call call, String hash, JointDraw draw, Collection<DrawShare> all) {
		require(Verb.COMMIT, call);
		draw.requireCommitting(call);
		Commitment made;
		try {
			made = new Commitment(own(), hash);
		}
		catch (IllegalArgumentException ex) {
			throw new RuleViolation(Rules.B_53, "commitment", hash, "承诺值为64位小写十六进制的SHA-256");
		}
		for (DrawShare other : all) {
			if (!other.id().equals(id()) && other.commitment != null) {
				if (other.commitment.commitment().equals(hash)) {
					throw new RuleViolation(Rules.B_53, "commitment", hash, "不得照抄其他部门的承诺值:照抄者无法公开原值");
				}
				if (call.actor().subject().equals(other.committedBy)) {
					throw new RuleViolation(Rules.B_53, "departments", List.of(other.own(), own()), "同一人不得代表两个部门提交承诺值");
				}
			}
		}
		step(Verb.COMMIT, call).note("commitment", hash);
		this.commitment = made;
		this.committedBy = call.actor().subject();
	}

	/**
	 * Opens the contribution.
	 * @throws RuleViolation B-53 before all have committed, or when it is not what was
	 * committed to
	 */
	public void reveal(Call call, String nonce, String value, JointDraw draw, Collection<DrawShare> all) {
		require(Verb.REVEAL, call);
		draw.requireOpen();
		List<String> waiting = all.stream()
			.filter((share) -> share.state() == State.INVITED)
			.map((share) -> share.own())
			.sorted()
			.toList();
		if (!waiting.isEmpty()) {
			throw new RuleViolation(Rules.B_53, "departments", waiting,
					"所有部门承诺后方可公开,尚未承诺:" + String.join("、", waiting));
		}
		Reveal opened = opened(nonce, value);
		if (!opened.commitment().equals(this.commitment)) {
			throw new RuleViolation(Rules.B_53, "value", null, "公开的随机数与承诺不符");
		}
		step(Verb.REVEAL, call).note("nonce", nonce).note("value", value);
		this.reveal = opened;
	}

	private Reveal opened(String nonce, String value) {
		if (!NONCE.matcher(nonce).matches()) {
			throw new RuleViolation(Rules.B_53, "nonce", null, "随机数为32个随机字节,即64位小写十六进制");
		}
		try {
			return new Reveal(own(), nonce, value);
		}
		catch (IllegalArgumentException ex) {
			throw new RuleViolation(Rules.B_53, "value", null, "原值不得为空,不得含竖线、控制字符和基本平面以外的字符");
		}
	}

	/** The department that contributes. */
	String own() {
		return Objects.requireNonNull(department(), "a share of no department");
	}

	public String drawId() {
		return this.drawId;
	}

	public Optional<Commitment> commitment() {
		return Optional.ofNullable(this.commitment);
	}

	public Optional<Reveal> reveal() {
		return Optional.ofNullable(this.reveal);
	}

}
