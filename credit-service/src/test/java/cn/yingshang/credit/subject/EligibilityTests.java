package cn.yingshang.credit.subject;

import java.util.List;

import cn.yingshang.credit.Fixtures;
import cn.yingshang.credit.record.ActiveRecord;
import cn.yingshang.credit.record.finding.RecordKind;
import cn.yingshang.credit.record.finding.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** who may take the promise lane. */
class EligibilityTests {

	@ParameterizedTest
	@CsvSource({ "BROKEN_PROMISE,MINOR,false", "PENALTY,MINOR,true", "PENALTY,GENERAL,true", "PENALTY,SERIOUS,false",
			"SERIOUS_LIST,SERIOUS,false", "ABNORMAL_LIST,MINOR,true" })
	void isClosedByABrokenPromiseOrASeriousRecord(RecordKind kind, Severity severity, boolean eligible) {
		Eligibility answer = Eligibility.of(Fixtures.HOTEL,
				List.of(new ActiveRecord("record-1", kind, severity, Fixtures.DAY)));
		assertThat(answer.eligible()).isEqualTo(eligible);
		assertThat(answer.reasons()).hasSize(eligible ? 0 : 1);
		assertThat(Eligibility.of(Fixtures.HOTEL, answer.inputs())).as("its inputs give it again").isEqualTo(answer);
	}

	@Test
	void namesEveryReasonInTheOrderOfTheRules() {
		Eligibility answer = Eligibility.of(Fixtures.HOTEL,
				List.of(new ActiveRecord("record-1", RecordKind.PENALTY, Severity.SERIOUS, Fixtures.DAY),
						new ActiveRecord("record-2", RecordKind.BROKEN_PROMISE, Severity.SERIOUS, Fixtures.DAY)));
		assertThat(answer.reasons()).extracting(Eligibility.Reason::recordId)
			.containsExactly("record-2", "record-1", "record-2");
	}

	@Test
	void registersPromisesInWhateverOrderTheirFactsCome() {
		Subject hotel = Fixtures.hotel(Fixtures.DAY);
		hotel.revokePromise(Fixtures.system(Subject.PROMISE_REVOKED, Fixtures.DAY), "case-1", Fixtures.DAY);
		hotel.breakPromise(Fixtures.system(Subject.PROMISE_BROKEN, Fixtures.DAY), "case-1", Fixtures.DAY);
		hotel.makePromise(Fixtures.system(Subject.PROMISE_MADE, Fixtures.DAY), "case-1", "item", "L-1", Fixtures.DAY);
		assertThat(hotel.promises()).hasSize(1);
		assertThat(hotel.promises().get(0).outcome()).isEqualTo(Promise.Outcome.REVOKED);
		assertThat(hotel.promises().get(0).licenceNumber()).isEqualTo("L-1");
	}

}
