package cn.yingshang.inspection.draw;

import java.util.List;

import cn.yingshang.kernel.canonical.Sha256;
import cn.yingshang.platform.call.Call;
import cn.yingshang.platform.rule.RuleViolation;
import cn.yingshang.platform.test.workflow.WorkflowContract;
import cn.yingshang.platform.workflow.Transition;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class DrawShareTests extends WorkflowContract<DrawShare.State, DrawShare.Verb, DrawShare> {

	private static final String HASH = Sha256.hex("gaj|" + JointDrawTests.nonce("gaj") + "|gaj-1");

	DrawShareTests() {
		super(DrawShare.TABLE);
	}

	@Test
	void aCommitmentIsAHash() {
		assertThatExceptionOfType(RuleViolation.class)
			.isThrownBy(() -> in(DrawShare.State.INVITED).commit(JointDrawTests.by("gaj"), "secret"));
	}

	@Override
	protected DrawShare in(DrawShare.State state) {
		DrawShare share = JointDrawTests.invited(JointDrawTests.opened()).get("gaj");
		if (state != DrawShare.State.INVITED) {
			share.commit(JointDrawTests.by("gaj"), HASH);
		}
		if (state == DrawShare.State.REVEALED) {
			share.reveal(JointDrawTests.by("gaj"), JointDrawTests.nonce("gaj"), "gaj-1", List.of(share));
		}
		return share;
	}

	@Override
	protected void perform(DrawShare share, Transition<DrawShare.State, DrawShare.Verb> row, Call call) {
		switch (row.verb()) {
			case INVITE, COMMIT -> share.commit(call, HASH);
			case REVEAL -> share.reveal(call, JointDrawTests.nonce("gaj"), "gaj-1", List.of(share));
		}
	}

	@Override
	protected Call allowed(DrawShare share, Transition<DrawShare.State, DrawShare.Verb> row) {
		return JointDrawTests.by("gaj");
	}

}
