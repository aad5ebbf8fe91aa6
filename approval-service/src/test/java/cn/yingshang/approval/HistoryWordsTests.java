package cn.yingshang.approval;

import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;

import cn.yingshang.approval.decision.Reason;
import cn.yingshang.approval.decision.Remedies;
import cn.yingshang.approval.permit.Case;
import cn.yingshang.approval.permit.examination.Outcome;
import cn.yingshang.approval.permit.examination.Ruling;
import cn.yingshang.approval.permit.receipt.Correction;
import cn.yingshang.approval.revocation.Finding;
import cn.yingshang.approval.revocation.Revocation;
import cn.yingshang.approval.revocation.RevocationOutcome;
import cn.yingshang.approval.revocation.RevocationRuling;
import cn.yingshang.approval.revocation.RevocationTable;
import cn.yingshang.approval.revocation.RevokedLicence;
import cn.yingshang.kernel.id.Uuid7Ids;
import cn.yingshang.platform.aggregate.Aggregate;
import cn.yingshang.platform.aggregate.Sealer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** What people write enters no hashed history and no event: neither can be amended. */
class HistoryWordsTests {

	private static final String WORDS = "李女士,电话13900001234";

	private static final List<Reason> REASONS = List.of(new Reason(null, WORDS));

	private static final World WORLD = new World();

	static Stream<Arguments> verbs() {
		return Stream.of(said("not required", received(), (one) -> one.notRequired(WORLD.window(), WORDS, WORLD.rules)),
				said("not competent", received(), (one) -> one.notCompetent(WORLD.window(), WORDS, WORDS, WORLD.rules)),
				said("corrected", received(),
						(one) -> one.correctOnSpot(WORLD.window(), List.of(new Correction("WS-02", WORDS)),
								WORLD.materials("WS-02"), WORLD.rules)),
				said("correction asked for", received(), (one) -> one.requestCorrection(WORLD.window(),
						Stream.of("WS-02", "WS-03", "WS-04").map((code) -> new Correction(code, WORDS)).toList(),
						WORLD.rules)),
				said("withdrawn", received(), (one) -> one.withdraw(WORLD.hotel(), WORDS, WORLD.rules)),
				said("extended", WORLD.acceptedOrdinary(), (one) -> one.extend(WORLD.head(), WORDS, WORLD.rules)),
				said("granted", WORLD.acceptedOrdinary(),
						(one) -> one.decide(WORLD.head(), new Ruling(Outcome.GRANT, REASONS, null), WORLD.rules)),
				said("refused", WORLD.acceptedOrdinary(), (one) -> one.decide(WORLD.head(),
						new Ruling(Outcome.REFUSE, REASONS, new Remedies(WORDS, WORDS)), WORLD.rules)));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("verbs")
	void noWordsInTheHistoryOfACase(String name, Case one, Consumer<Case> verb) {
		verb.accept(one);
		assertThat(history(one)).contains(WORLD.today().toString().substring(0, 4)).doesNotContain(WORDS);
	}

	@Test
	void noWordsInTheHistoryOfARevocation() {
		Revocation one = new Revocation("revocation-1", WORLD.system(RevocationTable.BROKEN_PROMISE),
				new RevokedLicence("case-1", "number-1", "DLWS1", World.HYGIENE, "公共场所卫生许可"),
				new Revocation.Whereabouts("wjw", "210202", World.HOTEL),
				new Finding("event-1", "visit-1", "part-1", "wjw", "HT-05", null, null, WORLD.today(), "MINOR", null));
		one.decide(WORLD.head(), new RevocationRuling(RevocationOutcome.KEEP, REASONS, null));
		assertThat(history(one)).contains("KEEP").doesNotContain(WORDS);
	}

	private static Arguments said(String name, Case one, Consumer<Case> verb) {
		return Arguments.of(name, one, verb);
	}

	private static Case received() {
		return WORLD.ordinary(World.HYGIENE, WORLD.materials("WS-01"));
	}

	private static String history(Aggregate<?, ?> one) {
		new Sealer(new Uuid7Ids(Clock.systemUTC(), new Random(7)), JsonMapper.builder().build()).seal(one);
		return one.timeline().toString() + one.pending();
	}

}
