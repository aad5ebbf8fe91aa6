package cn.yingshang.inspection.doorcode;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import cn.yingshang.inspection.Fixtures;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DoorCodesTests {

	private static final String OTHER = "91210202MA0H0T1E9X";

	private static final Duration PERIOD = Duration.ofMinutes(5);

	private final Map<String, String> secrets = new HashMap<>();

	private final DoorCodes codes = new DoorCodes(new DoorKeys() {

		@Override
		public Optional<String> find(String creditCode) {
			return Optional.ofNullable(DoorCodesTests.this.secrets.get(creditCode));
		}

		@Override
		public String obtain(String creditCode) {
			return DoorCodesTests.this.secrets.computeIfAbsent(creditCode,
					(of) -> (of.equals(OTHER) ? "b1" : "a0").repeat(32));
		}

	}, PERIOD);

	@Test
	void b40TheCodeIsTheEnterprisesOwnAndChangesWithTime() {
		DoorCode shown = this.codes.shown(Fixtures.HOTEL, Fixtures.START);
		assertThat(this.codes.shown(Fixtures.HOTEL, Fixtures.START)).isEqualTo(shown);
		assertThat(shown.validUntil()).isAfter(Fixtures.START).isBeforeOrEqualTo(Fixtures.START.plus(PERIOD));
		assertThat(this.codes.shown(OTHER, Fixtures.START).entryCode()).isNotEqualTo(shown.entryCode());
		assertThat(this.codes.shown(Fixtures.HOTEL, shown.validUntil()).entryCode()).isNotEqualTo(shown.entryCode());
		assertThat(this.codes.fits(Fixtures.HOTEL, shown.entryCode(), Fixtures.START)).isTrue();
		assertThat(this.codes.fits(OTHER, shown.entryCode(), Fixtures.START)).isFalse();
	}

	@Test
	void b44ACodeFitsForOnePeriodMoreAndThenNoMore() {
		DoorCode shown = this.codes.shown(Fixtures.HOTEL, Fixtures.START);
		Instant over = shown.validUntil().plus(PERIOD);
		assertThat(this.codes.fits(Fixtures.HOTEL, shown.entryCode(), over.minusMillis(1))).isTrue();
		assertThat(this.codes.fits(Fixtures.HOTEL, shown.entryCode(), over)).isFalse();
		assertThat(this.codes.fits(Fixtures.HOTEL, this.codes.shown(Fixtures.HOTEL, over).entryCode(),
				shown.validUntil().minusMillis(1)))
			.as("of the future")
			.isFalse();
	}

	@Test
	void noCodeFitsADoorThatNeverShowedOne() {
		assertThat(this.codes.fits(Fixtures.HOTEL, "", Fixtures.START)).isFalse();
		assertThat(this.codes.fits(Fixtures.HOTEL, "0".repeat(32), Fixtures.START)).isFalse();
	}

}
