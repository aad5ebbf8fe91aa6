package cn.yingshang.credit.subject;

import java.time.LocalDate;

import cn.yingshang.credit.Fixtures;
import cn.yingshang.credit.record.ActiveRecord;
import cn.yingshang.credit.record.RecordEnded;
import cn.yingshang.credit.record.finding.RecordKind;
import cn.yingshang.credit.record.finding.Severity;
import cn.yingshang.credit.subject.Subject.State;
import cn.yingshang.credit.subject.Subject.Verb;
import cn.yingshang.platform.call.Call;
import cn.yingshang.platform.test.workflow.WorkflowContract;
import cn.yingshang.platform.workflow.Transition;

class SubjectWorkflowTests extends WorkflowContract<State, Verb, Subject> {

	private static final LocalDate DAY = Fixtures.DAY;

	private static final ActiveRecord BARRING = new ActiveRecord("record-1", RecordKind.BROKEN_PROMISE, Severity.MINOR,
			DAY);

	private static final ActiveRecord SECOND = new ActiveRecord("record-2", RecordKind.PENALTY, Severity.SERIOUS, DAY);

	private static final ActiveRecord HARMLESS = new ActiveRecord("record-1", RecordKind.PENALTY, Severity.MINOR, DAY);

	SubjectWorkflowTests() {
		super(Subject.TABLE);
	}

	@Override
	protected Subject in(State state) {
		Subject subject = Fixtures.hotel(DAY);
		if (state == State.BARRED) {
			subject.countRecord(Fixtures.system(Subject.RECORD_COUNTED, DAY), BARRING);
		}
		return subject;
	}

	@Override
	protected void perform(Subject subject, Transition<State, Verb> row, Call call) {
		boolean barred = row.to() == State.BARRED;
		switch (row.verb()) {
			case REGISTER -> throw new IllegalStateException("begins a subject");
			case CHANGE -> subject.change(call, new SubjectData("新名称", "210203", "H6110"), "变更登记");
			case COUNT_RECORD -> subject.countRecord(call, barred ? SECOND : HARMLESS);
			case DROP_RECORD -> {
				if (barred) {
					subject.countRecord(Fixtures.system(Subject.RECORD_COUNTED, DAY), SECOND);
				}
				subject.dropRecord(call, BARRING.recordId(), RecordEnded.Reason.REPAIRED);
			}
			case MAKE_PROMISE -> subject.makePromise(call, "case-1", "public-place-hygiene", "L-1", DAY);
			case KEEP_PROMISE -> subject.keepPromise(call, "case-1", DAY);
			case BREAK_PROMISE -> subject.breakPromise(call, "case-1", DAY);
			case REVOKE_PROMISE -> subject.revokePromise(call, "case-1", DAY);
		}
	}

	@Override
	protected Call allowed(Subject subject, Transition<State, Verb> row) {
		return row.who().roles().isEmpty() ? Fixtures.system(row.who().systems().iterator().next(), DAY)
				: Fixtures.officer(DAY);
	}

}
