package cn.yingshang.inspection.visit.part;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import cn.yingshang.inspection.Fixtures;
import cn.yingshang.inspection.visit.Visit;
import cn.yingshang.inspection.visit.opinion.ResultCategory;
import cn.yingshang.kernel.access.Actor;
import cn.yingshang.kernel.access.Grant;
import cn.yingshang.platform.call.Call;
import cn.yingshang.platform.test.workflow.WorkflowContract;
import cn.yingshang.platform.workflow.Transition;

class PartWorkflowTests extends WorkflowContract<PartState, PartVerb, Part> {

	private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

	private final Visit visit = Fixtures.entered();

	/** The row the walker asked about last: a re-check leads by what was promised. */
	private PartState upcoming = PartState.PENDING;

	PartWorkflowTests() {
		super(PartTable.TABLE);
	}

	@Override
	protected Part in(PartState state) {
		boolean promised = state != PartState.NOT_CORRECTED && this.upcoming != PartState.NOT_CORRECTED;
		Part part = Fixtures.parts(this.visit).get(promised ? "wjw" : "xfj");
		if (state == PartState.CANCELLED) {
			part.cancel(Fixtures.system(PartTable.CANCELLER));
		}
		if (state == PartState.PENDING || state == PartState.CANCELLED) {
			return part;
		}
		Fixtures.recordFault(part, this.visit, promised ? "HT-05" : "HT-06");
		if (state == PartState.RECORDED) {
			return part;
		}
		Call inspector = Fixtures.by(Fixtures.inspector(part));
		LocalDate due = (this.upcoming == PartState.ORDERED_TO_CORRECT) ? TODAY.plusDays(5) : TODAY;
		part.orderCorrection(inspector, due, "改正", Fixtures.CORRECTION);
		if (state == PartState.CORRECTED) {
			part.recheck(inspector, true, null, "MINOR");
		}
		if (state == PartState.NOT_CORRECTED || state == PartState.BROKEN) {
			part.recheck(inspector, false, null, "MINOR");
		}
		return part;
	}

	/** The leading department's part is approved with the visit, the others' each. */
	@Override
	protected Part before(Transition<PartState, PartVerb> row) {
		return (row.verb() == PartVerb.APPROVE || row.verb() == PartVerb.DECLINE)
				? Objects.requireNonNull(Fixtures.unapproved(this.visit).get("xfj")) : super.before(row);
	}

	@Override
	protected void perform(Part given, Transition<PartState, PartVerb> row, Call call) {
		Part part = given;
		Crew crew = new Crew(null, List.of());
		switch (row.verb()) {
			case OPEN -> throw new IllegalStateException("begins a part");
			case ASSIGN -> part.assign(call, crew);
			case APPROVE -> part.approve(call, Fixtures.scheduled(), "联合检查计划");
			case DECLINE -> part.decline(call, Fixtures.scheduled(), "近期已检查");
			case REQUEST_RECUSAL -> part.requestRecusal(call, first(part), "亲属关系");
			case DECIDE_RECUSAL -> {
				if (part.state() == PartState.PENDING) {
					part.requestRecusal(Fixtures.party(), first(part), "亲属关系");
				}
				part.decideRecusal(call, first(part), true, "属实", crew);
			}
			case RECORD ->
				part.record(call, this.visit, Fixtures.record(part, ResultCategory.CONCEALED, part.sheet().subItems()),
						Fixtures.library().get(part.owner()));
			case ORDER_CORRECTION -> part.orderCorrection(call, TODAY, "改正", Fixtures.CORRECTION);
			case REPORT_CORRECTED -> part.reportCorrected(call, null, Fixtures.CORRECTION, Fixtures.CALENDAR);
			case RECHECK -> part.recheck(call, row.to() == PartState.CORRECTED, null, "MINOR");
			case CONFIRM_CORRECTION -> part.confirmCorrection(call, null);
			case CANCEL -> part.cancel(call);
			case RECOUNT -> part.recount(call, Fixtures.CALENDAR);
		}
	}

	private static String first(Part part) {
		return part.team().officers().isEmpty() ? "nobody" : part.team().officers().get(0).id();
	}

	@Override
	protected Call allowed(Part part, Transition<PartState, PartVerb> row) {
		this.upcoming = (row.verb() == PartVerb.RECHECK) ? row.to() : PartState.PENDING;
		if (row.who().ownParty()) {
			return Fixtures.party();
		}
		if (row.who().roles().isEmpty()) {
			return Fixtures.system(row.who().systems().iterator().next());
		}
		return Call.by(
				Actor.person("someone", null, new Grant(row.who().roles().iterator().next(), part.owner(), "210202")),
				Fixtures.START);
	}

}
