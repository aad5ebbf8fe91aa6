package cn.yingshang.inspection.officer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import cn.yingshang.kernel.access.Actor;
import cn.yingshang.kernel.access.Role;
import cn.yingshang.platform.aggregate.Aggregate;
import cn.yingshang.platform.call.Call;
import cn.yingshang.platform.rule.RuleViolation;
import cn.yingshang.platform.workflow.Who;
import cn.yingshang.platform.workflow.Workflow;
import cn.yingshang.rulebook.Rules;
import org.jspecify.annotations.Nullable;

/**
 * A member of the officers' library (执法检查人员名录库, B-07): certificate, skills, recusals.
 */
public final class Officer extends Aggregate<Officer.State, Officer.Verb> {

	/** Whether the officer can be drawn at all. */
	public enum State {

		ACTIVE, RETIRED

	}

	/** What can be done. */
	public enum Verb {

		REGISTER, RENEW, RECUSE, LIFT_RECUSAL, RETIRE

	}

	/** The table. */
	public static final Workflow<State, Verb> TABLE = Workflow.of("inspection", "officer", State.class, Verb.class)
		.creates(Verb.REGISTER, State.ACTIVE, Who.roles(Role.HEAD).orSystem("officer-loader"))
		.row(State.ACTIVE, Verb.RENEW, State.ACTIVE, Who.roles(Role.HEAD))
		.stays(EnumSet.of(State.ACTIVE), Verb.RECUSE, Who.roles(Role.HEAD))
		.stays(EnumSet.of(State.ACTIVE), Verb.LIFT_RECUSAL, Who.roles(Role.HEAD))
		.row(State.ACTIVE, Verb.RETIRE, State.RETIRED, Who.roles(Role.HEAD))
		.build();

	private String name = "";

	private Certificate certificate = new Certificate("-", LocalDate.MIN, LocalDate.MAX);

	private Set<String> skills = new TreeSet<>();

	private List<Recusal> recusals = new ArrayList<>();

	/** The head's words; in no timeline, which is hashed. */
	private @Nullable String retiredBecause;

	@SuppressWarnings("unused")
	private Officer() {
	}

	/** Registers an officer of a department that may inspect. */
	public Officer(String id, Call call, Registration registration) {
		super(id);
		place(registration.department(), registration.region(), null);
		this.name = registration.name();
		this.certificate = registration.certificate();
		this.skills = new TreeSet<>(registration.skills());
		begin(Verb.REGISTER, call).note("certificate", this.certificate.number()).note("skills", this.skills);
	}

	@Override
	public Workflow<State, Verb> workflow() {
		return TABLE;
	}

	@Override
	protected boolean offers(Verb verb, Actor actor) {
		return verb != Verb.LIFT_RECUSAL || !this.recusals.isEmpty();
	}

	public void renew(Call call, Certificate renewed) {
		require(Verb.RENEW, call);
		step(Verb.RENEW, call).note("certificate", renewed.number()).note("validTo", renewed.validTo());
		this.certificate = renewed;
	}

	public void recuse(Call call, String creditCode, String reason) {
		require(Verb.RECUSE, call);
		step(Verb.RECUSE, call).note("creditCode", creditCode);
		this.recusals = new ArrayList<>(this.recusals);
		this.recusals.removeIf((recusal) -> recusal.creditCode().equals(creditCode));
		this.recusals.add(new Recusal(creditCode, reason, call.today()));
	}

	public void liftRecusal(Call call, String creditCode) {
		require(Verb.LIFT_RECUSAL, call);
		if (!recusedFrom(creditCode)) {
			throw new RuleViolation(Rules.B_03, "creditCode", creditCode, "该人员没有对此企业的回避记录");
		}
		step(Verb.LIFT_RECUSAL, call).note("creditCode", creditCode);
		this.recusals = new ArrayList<>(this.recusals);
		this.recusals.removeIf((recusal) -> recusal.creditCode().equals(creditCode));
	}

	public void retire(Call call, String reason) {
		step(Verb.RETIRE, call);
		this.retiredBecause = reason;
	}

	/**
	 * Why this officer may not check these items at this enterprise on this day; empty
	 * when nothing stands against it (B-01, B-03, B-53).
	 */
	public Optional<Obstacle> obstacle(Collection<String> subItems, String creditCode, LocalDate day) {
		if (state() != State.ACTIVE) {
			return Optional.of(Obstacle.RETIRED);
		}
		if (!this.certificate.validOn(day)) {
			return Optional.of(Obstacle.CERTIFICATE_NOT_VALID);
		}
		if (!this.skills.containsAll(subItems)) {
			return Optional.of(Obstacle.SKILL_MISSING);
		}
		return recusedFrom(creditCode) ? Optional.of(Obstacle.RECUSED) : Optional.empty();
	}

	private boolean recusedFrom(String creditCode) {
		return this.recusals.stream().anyMatch((recusal) -> recusal.creditCode().equals(creditCode));
	}

	public Optional<String> retiredBecause() {
		return Optional.ofNullable(this.retiredBecause);
	}

	public String name() {
		return this.name;
	}

	public Certificate certificate() {
		return this.certificate;
	}

	public Set<String> skills() {
		return Set.copyOf(this.skills);
	}

	public List<Recusal> recusals() {
		return List.copyOf(this.recusals);
	}

	/** What keeps an officer out of a draw. */
	public enum Obstacle {

		RETIRED, CERTIFICATE_NOT_VALID, SKILL_MISSING, RECUSED

	}

	/**
	 * Who is registered.
	 *
	 * @param name the officer's name
	 * @param department the department
	 * @param region where the officer works
	 * @param certificate the certificate
	 * @param skills codes of the check items the officer is trained for
	 */
	public record Registration(String name, String department, String region, Certificate certificate,
			Set<String> skills) {

		public Registration {
			skills = Set.copyOf(skills);
		}

		Registration in(String region) {
			return new Registration(this.name, this.department, region, this.certificate, this.skills);
		}

	}

}
