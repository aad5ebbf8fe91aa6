package cn.yingshang.approval.revocation;

import java.util.List;

import cn.yingshang.approval.World;
import cn.yingshang.approval.decision.Reason;
import cn.yingshang.kernel.access.Actor;
import cn.yingshang.platform.call.Call;
import cn.yingshang.platform.rule.RuleViolation;
import cn.yingshang.platform.test.workflow.WorkflowContract;
import cn.yingshang.platform.workflow.Transition;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Every state × verb pair of a revocation, and A-75 with A-10. */
class RevocationWorkflowTests extends WorkflowContract<RevocationState, RevocationVerb, Revocation> {

	private final World world = new World();

	RevocationWorkflowTests() {
		super(RevocationTable.TABLE);
	}

	@Test
	void namesTheRemediesWithARevocation() {
		Revocation one = in(RevocationState.PROPOSED);
		assertThatExceptionOfType(RuleViolation.class)
			.isThrownBy(() -> one.decide(this.world.head(),
					new RevocationRuling(RevocationOutcome.REVOKE, World.REASONS, null)))
			.satisfies((refused) -> assertThat(refused.rule()).isEqualTo("A-10"));
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(
				() -> one.decide(this.world.head(), new RevocationRuling(RevocationOutcome.KEEP, List.of(), null)));
	}

	@Override
	protected Revocation in(RevocationState state) {
		Revocation one = new Revocation("revocation-1", this.world.system(RevocationTable.BROKEN_PROMISE),
				new RevokedLicence("case-1", "number-1", "DLWS1", World.HYGIENE, "公共场所卫生许可"),
				new Revocation.Whereabouts("wjw", "210202", World.HOTEL), finding("event-1"));
		if (state != RevocationState.PROPOSED) {
			decide(one, state, this.world.head());
		}
		return one;
	}

	@Override
	protected Call allowed(Revocation aggregate, Transition<RevocationState, RevocationVerb> row) {
		return row.who().systems().isEmpty() ? this.world.head()
				: this.world.call(Actor.system(row.who().systems().iterator().next()));
	}

	@Override
	protected void perform(Revocation one, Transition<RevocationState, RevocationVerb> row, Call call) {
		switch (row.verb()) {
			case PROPOSE -> throw new IllegalStateException("begins");
			case ADD_FINDING -> one.addFinding(call, finding("event-2"));
			case DECIDE -> decide(one, row.to(), call);
			case NOTE_CORRECTION -> one.noteCorrection(call, "part-1", call.today());
			case NOTE_REPAIR -> one.noteRepair(call, "repair-1", "record-1", "REPAIRED", call.today());
		}
	}

	private static void decide(Revocation one, RevocationState target, Call call) {
		boolean revoke = target == RevocationState.DECIDED_REVOKED;
		one.decide(call, new RevocationRuling(revoke ? RevocationOutcome.REVOKE : RevocationOutcome.KEEP,
				List.of(new Reason("A-75", "理由")), revoke ? World.REMEDIES : null));
	}

	private Finding finding(String event) {
		return new Finding(event, "visit-1", "part-1", "wjw", "HT-05", null, null, this.world.today(), "MINOR", null);
	}

}
