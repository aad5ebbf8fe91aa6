package cn.yingshang.inspection;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import cn.yingshang.inspection.visit.Visit;
import cn.yingshang.inspection.visit.entry.Leaving;
import cn.yingshang.inspection.visit.part.Crew;
import cn.yingshang.inspection.visit.part.Part;
import cn.yingshang.inspection.visit.schedule.FrequencyUse;
import cn.yingshang.platform.aggregate.Aggregate;
import org.junit.jupiter.api.Test;

import static cn.yingshang.inspection.Fixtures.ALARMS;
import static cn.yingshang.inspection.Fixtures.CALENDAR;
import static cn.yingshang.inspection.Fixtures.CAP;
import static cn.yingshang.inspection.Fixtures.CORRECTION;
import static cn.yingshang.inspection.Fixtures.by;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What people say in their own words stands in the documents and in no chain, which is
 * hashed and cannot be amended.
 */
class WordsTests {

	private static final String WORDS = "张某称其母病重";

	@Test
	void ofAVisitStandInNoTimeline() {
		Visit visit = Fixtures.scheduled();
		visit.enterUrgently(by("inspector.wjw.210202"), WORDS, CAP, ALARMS, CALENDAR);
		Map<String, Part> parts = Fixtures.parts(visit);
		parts.values().forEach((part) -> Fixtures.recordWell(part, visit));
		visit.conclude(by("inspector.wjw.210202"), WORDS, Fixtures.reports(parts));
		visit.leave(by("inspector.wjw.210202", Fixtures.days(1)), new Leaving(false, WORDS, WORDS), ALARMS, CALENDAR);
		visit.ratify(by("head.wjw.210202"), WORDS);
		visit.supplementEntry(by("inspector.wjw.210202"), Fixtures.CODE, Fixtures.DOOR, Fixtures.START, WORDS);
		assertThat(sealed(visit)).doesNotContain(WORDS);
		assertThat(visit.admission().entry()).extracting((entry) -> Objects.requireNonNull(entry.supplemented()).why())
			.isEqualTo(WORDS);
	}

	@Test
	void ofARefusalStandInNoTimeline() {
		Visit visit = Fixtures.scheduled();
		visit.reject(by("head.wjw.210202"), WORDS);
		assertThat(sealed(visit)).doesNotContain(WORDS);
		assertThat(visit.cancellation().orElseThrow().words()).isEqualTo(WORDS);
		Visit approved = Fixtures.scheduled();
		approved.approve(by("head.wjw.210202"), WORDS, CAP, FrequencyUse.NONE);
		assertThat(sealed(approved)).doesNotContain(WORDS);
	}

	@Test
	void ofAPartStandInNoTimeline() {
		Visit visit = Fixtures.entered();
		Part part = Objects.requireNonNull(Fixtures.parts(visit).get("wjw"));
		String officer = part.team().officers().get(0).id();
		part.requestRecusal(Fixtures.party(), officer, WORDS);
		part.decideRecusal(by("head.wjw.210202"), officer, false, WORDS, new Crew(null, List.of()));
		Fixtures.recordFault(part, visit, "HT-05");
		part.orderCorrection(by("inspector.wjw.210202"), LocalDate.of(2026, 3, 2), WORDS, CORRECTION);
		part.reportCorrected(Fixtures.party(), WORDS, CORRECTION, CALENDAR);
		part.recheck(by("inspector.wjw.210202"), false, WORDS, "MINOR");
		part.confirmCorrection(by("inspector.wjw.210202"), WORDS);
		assertThat(sealed(part)).doesNotContain(WORDS);
		assertThat(part.correction().orElseThrow().remarks()).hasSize(3);
		assertThat(part.team().recusals().get(0).words()).isEqualTo(WORDS);
	}

	/** The timeline as it is stored, hashed and exported. */
	private static String sealed(Aggregate<?, ?> aggregate) {
		Fixtures.SEALER.seal(aggregate);
		return aggregate.timeline().toString();
	}

}
