package cn.yingshang.inspection.visit;

import java.time.Instant;
import java.time.LocalDate;

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
 */
public record Entry(Instant enteredAt, @Nullable Instant scannedAt, @Nullable String urgentReason,
		@Nullable String outage, @Nullable LocalDate supplementBy, @Nullable Instant leftAt) {

	static Entry scanned(Instant at) {
		return new Entry(at, at, null, null, null, null);
	}

	static Entry urgent(Instant at, String reason) {
		return new Entry(at, null, reason, null, null, null);
	}

	Entry withScan(Instant at) {
		return new Entry(this.enteredAt, at, this.urgentReason, this.outage, this.supplementBy, this.leftAt);
	}

	Entry without(String why, LocalDate by) {
		return new Entry(this.enteredAt, null, this.urgentReason, why, by, this.leftAt);
	}

	Entry left(Instant at) {
		return new Entry(this.enteredAt, this.scannedAt, this.urgentReason, this.outage, this.supplementBy, at);
	}

}
