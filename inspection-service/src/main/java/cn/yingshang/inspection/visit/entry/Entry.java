package cn.yingshang.inspection.visit.entry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

import cn.yingshang.platform.call.Call;
import cn.yingshang.platform.rule.RuleViolation;
import cn.yingshang.rulebook.Rules;
import org.jspecify.annotations.Nullable;

/**
 * The one entry record of a visit (扫码入企, B-40 to B-42, B-45, B-47).
 *
 * @param enteredAt when the officers came in
 * @param scannedAt when the enterprise's code was scanned
 * @param urgentReason why they entered before the scan (B-41)
 * @param outage why it could not be scanned at all (B-42)
 * @param supplementBy until when the record must then be supplemented
 * @param leftAt when they left
 * @param supplemented that it was supplemented
 * @param attempt why nobody could come in
 */
public record Entry(Instant enteredAt, @Nullable Instant scannedAt, @Nullable String urgentReason,
		@Nullable String outage, @Nullable LocalDate supplementBy, @Nullable Instant leftAt,
		@Nullable Supplemented supplemented, @Nullable Attempt attempt) {

	private static final int SUPPLEMENT_DAYS = 10;

	static Entry scanned(Instant at) {
		return new Entry(at, at, null, null, null, null, null, null);
	}

	static Entry urgent(Instant at, String reason) {
		return new Entry(at, null, reason, null, null, null, null, null);
	}

	static Entry attempted(Instant at, Attempt attempt) {
		return new Entry(at, null, null, null, null, null, null, attempt);
	}

	Entry withScan(Instant at) {
		return new Entry(this.enteredAt, at, this.urgentReason, this.outage, this.supplementBy, this.leftAt, null,
				this.attempt);
	}

	Entry left(Call call, Leaving leaving) {
		if (!leaving.partyConfirmed() && leaving.refusalNote() == null) {
			throw new RuleViolation(Rules.B_64, "refusalNote", null, "企业未确认的,须注明情况");
		}
		if (this.scannedAt != null || this.attempt != null) {
			return new Entry(this.enteredAt, this.scannedAt, this.urgentReason, null, null, call.at(), null,
					this.attempt);
		}
		if (leaving.outage() == null) {
			throw new RuleViolation(Rules.B_41, "entryCode", null, "紧急入企的,离开前须补扫;系统故障的注明原因并在十日内补录(B-42)");
		}
		return new Entry(this.enteredAt, null, this.urgentReason, leaving.outage(),
				call.today().plusDays(SUPPLEMENT_DAYS), call.at(), null, null);
	}

	/**
	 * Completes the record with the time of entry as it was; there was nothing to scan.
	 * @throws RuleViolation B-42 when there was no outage, ten days are over, or the time
	 * cannot be
	 */
	Entry supplemented(Call call, Instant wasEnteredAt, String why) {
		if (!incomplete()) {
			throw new RuleViolation(Rules.B_42, "reason", null, "入企记录完整,无须补录");
		}
		if (call.today().isAfter(Objects.requireNonNull(this.supplementBy))) {
			throw new RuleViolation(Rules.B_42, "reason", this.supplementBy.toString(), "补录期限为检查后十日,已过");
		}
		if (!wasEnteredAt.isBefore(Objects.requireNonNull(this.leftAt))) {
			throw new RuleViolation(Rules.B_42, "enteredAt", wasEnteredAt.toString(), "入企时间应早于离开时间");
		}
		return new Entry(wasEnteredAt, null, this.urgentReason, this.outage, this.supplementBy, this.leftAt,
				new Supplemented(call.at(), why), this.attempt);
	}

	/** Whether the record is still to be supplemented (B-42). */
	boolean incomplete() {
		return this.supplementBy != null && this.scannedAt == null && this.supplemented == null;
	}

}
