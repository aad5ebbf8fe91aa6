package cn.yingshang.inspection.candidate;

import java.time.LocalDate;

import cn.yingshang.inspection.Fixtures;
import cn.yingshang.kernel.access.Actor;
import cn.yingshang.kernel.access.Grant;
import cn.yingshang.kernel.deadline.DeadlineLedger;
import cn.yingshang.platform.call.Call;
import cn.yingshang.platform.rule.RuleViolation;
import cn.yingshang.platform.test.workflow.WorkflowContract;
import cn.yingshang.platform.workflow.Transition;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class CandidateTests extends WorkflowContract<Candidate.State, Candidate.Verb, Candidate> {

	private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

	CandidateTests() {
		super(Candidate.TABLE);
	}

	@Test
	void turningItTellsTheSchedulerWhichVisitIsWanted() {
		Candidate candidate = in(Candidate.State.OPEN);
		assertThatExceptionOfType(RuleViolation.class)
			.isThrownBy(() -> candidate.turn(Fixtures.by("head.wjw.210202"), "v", TODAY.minusDays(1)));
		assertThatExceptionOfType(RuleViolation.class)
			.isThrownBy(() -> candidate.turn(Fixtures.by("head.wjw.210202"), "v", DeadlineLedger.LAST_DAY));
		candidate.turn(Fixtures.by("head.wjw.210202"), "v", TODAY);
		assertThat(candidate.visitId()).contains("v");
	}

	@Override
	protected Candidate in(Candidate.State state) {
		Candidate candidate = new Candidate("c", Fixtures.system(Candidate.RAISER),
				new Candidate.Clue("order", "DL2026", Fixtures.HOTEL, "210202", "wjw", "卫生", TODAY));
		switch (state) {
			case OPEN -> {
			}
			case TURNED -> candidate.turn(Fixtures.by("head.wjw.210202"), "v", TODAY);
			case DISMISSED -> candidate.dismiss(Fixtures.by("head.wjw.210202"), "已查");
		}
		return candidate;
	}

	@Override
	protected void perform(Candidate candidate, Transition<Candidate.State, Candidate.Verb> row, Call call) {
		switch (row.verb()) {
			case RAISE, NOTE_CLOSING -> candidate.noteClosing(call, new Candidate.Closing("SOLVED", true, TODAY, 1));
			case TURN -> candidate.turn(call, "v", TODAY);
			case DISMISS -> candidate.dismiss(call, "已查");
		}
	}

	@Override
	protected Call allowed(Candidate candidate, Transition<Candidate.State, Candidate.Verb> row) {
		return row.who().roles().isEmpty() ? Fixtures.system(row.who().systems().iterator().next())
				: Call.by(Actor.person("head", null, Grant.parse("head.wjw.210202")), Fixtures.START);
	}

}
