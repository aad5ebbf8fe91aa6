package cn.yingshang.inspection.draw;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

import cn.yingshang.kernel.draw.Reveal;
import cn.yingshang.platform.rule.RuleViolation;
import cn.yingshang.rulebook.Rules;
import org.jspecify.annotations.Nullable;

/**
 * A number that nobody of the bureau controls (公开随机数, B-53): named when the task opens,
 * it falls after all have committed, and becomes one more share of the seed.
 *
 * @param source where it comes from
 * @param round which one: a beacon's round or block, a lottery's issue
 * @param fallsOn the day on which it becomes known
 * @param value as it fell
 * @param witness who watched it being read, where no machine can repeat it
 */
public record PublicValue(Source source, String round, LocalDate fallsOn, @Nullable String value,
		@Nullable String witness) {

	/** Its name among the shares; no department is called so. */
	public static final String SHARE = "public";

	/** One that has not fallen yet. */
	public static PublicValue named(Source source, String round, LocalDate fallsOn) {
		return new PublicValue(source, round, fallsOn, null, null);
	}

	/**
	 * It is named before it is known, and falls while the task lasts.
	 * @throws RuleViolation B-53
	 */
	void requireNamed(LocalDate today, LocalDate last) {
		if (!this.source.rounds.matcher(this.round).matches()) {
			throw new RuleViolation(Rules.B_53, "publicValue.round", this.round, "公开数的期号无效");
		}
		if (!this.fallsOn.isAfter(today) || this.fallsOn.isAfter(last)) {
			throw new RuleViolation(Rules.B_53, "publicValue.fallsOn", this.fallsOn.toString(),
					"公开数须在任务发起日之后、任务期限之内产生");
		}
	}

	/**
	 * The same with what fell.
	 * @throws RuleViolation B-53 before the day, a second time, or when it is none of the
	 * source
	 */
	PublicValue fallen(String read, @Nullable String watched, LocalDate today) {
		if (this.value != null) {
			throw new RuleViolation(Rules.B_53, "value", this.value, "公开数已经录入,不得更改");
		}
		if (today.isBefore(this.fallsOn)) {
			throw new RuleViolation(Rules.B_53, "value", this.fallsOn.toString(), "公开数尚未产生");
		}
		if (!this.source.values.matcher(read).matches()) {
			throw new RuleViolation(Rules.B_53, "value", read, "不是该来源的公开数");
		}
		if (this.source.witnessed && (watched == null || watched.isBlank())) {
			throw new RuleViolation(Rules.B_53, "witness", null, "录入开奖号码须有见证人");
		}
		return new PublicValue(this.source, this.round, this.fallsOn, read, watched);
	}

	/** What was named, as it stands in the seed. */
	String announcement() {
		return this.source + ":" + this.round + ":" + this.fallsOn;
	}

	/** Its share of the seed; empty until it has fallen. */
	Optional<Reveal> share() {
		return Optional.ofNullable(this.value).map((fell) -> new Reveal(SHARE, announcement(), fell));
	}

	/** Where public values come from; another source is another line. */
	public enum Source {

		/**
		 * A public beacon's later round or block: 64 hexadecimal digits anybody reads.
		 */
		BEACON("[1-9][0-9]{0,11}", "[0-9a-f]{64}", false),
		/** The winning numbers of a state lottery, read before a witness. */
		LOTTERY("[0-9]{4,12}", "[0-9]{1,2}( [0-9]{1,2}){2,19}", true);

		private final Pattern rounds;

		private final Pattern values;

		private final boolean witnessed;

		Source(String rounds, String values, boolean witnessed) {
			this.rounds = Pattern.compile(rounds);
			this.values = Pattern.compile(values);
			this.witnessed = witnessed;
		}

	}

}
