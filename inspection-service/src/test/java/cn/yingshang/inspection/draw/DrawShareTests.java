package cn.yingshang.inspection.draw;

import java.util.List;
import java.util.Map;

import cn.yingshang.inspection.Fixtures;
import cn.yingshang.kernel.access.Actor;
import cn.yingshang.kernel.access.Grant;
import cn.yingshang.kernel.canonical.Sha256;
import cn.yingshang.platform.call.Call;
import cn.yingshang.platform.rule.RuleViolation;
import cn.yingshang.platform.test.workflow.WorkflowContract;
import cn.yingshang.platform.workflow.Transition;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class DrawShareTests extends WorkflowContract<DrawShare.State, DrawShare.Verb, DrawShare> {

	private static final String HASH = JointDrawTests.hash("gaj");

	private static final JointDraw DRAW = JointDrawTests.opened();

	DrawShareTests() {
		super(DrawShare.TABLE);
	}

	@Test
	void aCommitmentIsAHash() {
		assertThatExceptionOfType(RuleViolation.class)
			.isThrownBy(() -> in(DrawShare.State.INVITED).commit(JointDrawTests.by("gaj"), "secret", DRAW, List.of()));
	}

	@Test
	void b53ACopiedCommitmentIsRefusedForItCouldNeverBeOpened() {
		Map<String, DrawShare> shares = JointDrawTests.invited(DRAW);
		JointDrawTests.commit(DRAW, shares, "scjg");
		assertThatExceptionOfType(RuleViolation.class)
			.isThrownBy(() -> shares.get("gaj")
				.commit(JointDrawTests.by("gaj"), JointDrawTests.hash("scjg"), DRAW, shares.values()))
			.withMessageContaining("照抄");
	}

	@Test
	void b53OnePersonSpeaksForOneDepartment() {
		Map<String, DrawShare> shares = JointDrawTests.invited(DRAW);
		Call both = Call.by(Actor.person("both", null, Grant.parse("head.gaj.210202"), Grant.parse("head.wjw.210202")),
				Fixtures.START);
		shares.get("gaj").commit(both, HASH, DRAW, shares.values());
		assertThatExceptionOfType(RuleViolation.class)
			.isThrownBy(() -> shares.get("wjw").commit(both, JointDrawTests.hash("wjw"), DRAW, shares.values()))
			.withMessageContaining("同一人");
	}

	@Test
	void b53ANonceIsThirtyTwoRandomBytes() {
		DrawShare share = JointDrawTests.invited(DRAW).get("gaj");
		share.commit(JointDrawTests.by("gaj"), Sha256.hex("gaj|0123456789abcdef|1"), DRAW, List.of(share));
		assertThatExceptionOfType(RuleViolation.class)
			.isThrownBy(() -> share.reveal(JointDrawTests.by("gaj"), "0123456789abcdef", "1", DRAW, List.of(share)))
			.withMessageContaining("32");
	}

	@Override
	protected DrawShare in(DrawShare.State state) {
		DrawShare share = JointDrawTests.invited(JointDrawTests.opened()).get("gaj");
		if (state != DrawShare.State.INVITED) {
			share.commit(JointDrawTests.by("gaj"), HASH, DRAW, List.of(share));
		}
		if (state == DrawShare.State.REVEALED) {
			share.reveal(JointDrawTests.by("gaj"), JointDrawTests.nonce("gaj"), "gaj-1", DRAW, List.of(share));
		}
		return share;
	}

	@Override
	protected void perform(DrawShare share, Transition<DrawShare.State, DrawShare.Verb> row, Call call) {
		switch (row.verb()) {
			case INVITE, COMMIT -> share.commit(call, HASH, DRAW, List.of(share));
			case REVEAL -> share.reveal(call, JointDrawTests.nonce("gaj"), "gaj-1", DRAW, List.of(share));
		}
	}

	@Override
	protected Call allowed(DrawShare share, Transition<DrawShare.State, DrawShare.Verb> row) {
		return JointDrawTests.by("gaj");
	}

}
