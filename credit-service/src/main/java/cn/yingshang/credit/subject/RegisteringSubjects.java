package cn.yingshang.credit.subject;

import java.time.LocalDate;
import java.util.Objects;

import cn.yingshang.credit.Keeper;
import cn.yingshang.kernel.city.CityData;
import cn.yingshang.kernel.id.CodeOverride;
import cn.yingshang.kernel.id.CreditCode;
import cn.yingshang.kernel.id.InvalidIdentifier;
import cn.yingshang.platform.call.Call;
import cn.yingshang.platform.city.District;
import cn.yingshang.platform.rule.RuleViolation;
import cn.yingshang.platform.store.AggregateStore;
import cn.yingshang.platform.store.AlreadyThere;
import cn.yingshang.platform.store.Scope;
import cn.yingshang.platform.store.SystemScope;
import cn.yingshang.platform.store.Written;
import cn.yingshang.rulebook.Rules;
import org.jspecify.annotations.Nullable;

/** Registers and changes enterprises: their code checked, their region a known one. */
public final class RegisteringSubjects {

	private static final Scope REGISTER = SystemScope.named("subject-register");

	private final AggregateStore<Subject> subjects;

	private final Keeper keeper;

	private final CityData city;

	public RegisteringSubjects(AggregateStore<Subject> subjects, Keeper keeper, CityData city) {
		this.subjects = subjects;
		this.keeper = keeper;
		this.city = city;
	}

	/**
	 * Registers an enterprise; the same data again changes nothing.
	 * @throws RuleViolation when the code breaks E-01, E-02 or E-04, or the region is
	 * unknown
	 * @throws SubjectExists when the code is registered with other data
	 */
	public Written<Subject> register(Call call, String creditCode, SubjectData data, @Nullable CodeOverride override) {
		CreditCode code = code(creditCode, override);
		SubjectData placed = placed(this.city, data, call.today());
		try {
			return this.subjects.create(call, () -> new Subject(code, call, this.keeper.department(), placed));
		}
		catch (AlreadyThere ex) {
			return again(this.subjects.get(code.value(), REGISTER), placed);
		}
	}

	/** Changes what is registered. */
	public Written<Subject> change(Call call, String creditCode, SubjectData data, String reason) {
		SubjectData placed = placed(this.city, data, call.today());
		return this.subjects.change(creditCode, Scope.of(call.actor()), call,
				(subject) -> subject.change(call, placed, reason));
	}

	private static Written<Subject> again(Subject known, SubjectData placed) {
		if (!known.data().equals(placed)) {
			throw new SubjectExists(known.id());
		}
		return new Written<>(known, true);
	}

	static CreditCode code(String creditCode, @Nullable CodeOverride override) {
		try {
			return (override != null)
					? CreditCode.acceptedByOverride(creditCode, override.reason(), override.approvedBy())
					: CreditCode.of(creditCode);
		}
		catch (InvalidIdentifier ex) {
			throw new RuleViolation(Rules.of(ex.ruleId()), "creditCode", creditCode,
					Objects.requireNonNull(ex.getMessage()));
		}
	}

	static SubjectData placed(CityData city, SubjectData data, LocalDate today) {
		return new SubjectData(data.name().strip(), District.of(city, data.region(), today), data.industry().strip());
	}

}
