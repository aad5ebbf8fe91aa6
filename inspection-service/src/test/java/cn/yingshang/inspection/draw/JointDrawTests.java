package cn.yingshang.inspection.draw;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import cn.yingshang.inspection.Fixtures;
import cn.yingshang.inspection.object.RiskClass;
import cn.yingshang.kernel.canonical.Sha256;
import cn.yingshang.kernel.draw.DrawProof;
import cn.yingshang.kernel.draw.Winner;
import cn.yingshang.platform.call.Call;
import cn.yingshang.platform.rule.RuleViolation;
import cn.yingshang.platform.rule.WrongState;
import cn.yingshang.platform.test.workflow.WorkflowContract;
import cn.yingshang.platform.workflow.Transition;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

public class JointDrawTests extends WorkflowContract<JointDraw.State, JointDraw.Verb, JointDraw> {

	private static final List<String> DEPARTMENTS = List.of("scjg", "gaj", "wjw");

	static final BlindList.Ratios RATIOS = new BlindList.Ratios(new BigDecimal("0.01"), new BigDecimal("0.02"),
			new BigDecimal("0.10"), new BigDecimal("0.30"));

	private static final Call HEAD = Fixtures.by("head.scjg.210202");

	JointDrawTests() {
		super(JointDraw.TABLE);
	}

	@Test
	void drawsOnceAllHaveCommittedAndRevealed() {
		JointDraw draw = opened();
		Map<String, DrawShare> shares = invited(draw);
		refused(() -> shares.get("wjw").reveal(by("wjw"), nonce("wjw"), "wjw-1", shares.values()), WrongState.class);
		commit(shares, "scjg");
		commit(shares, "gaj");
		assertThatExceptionOfType(RuleViolation.class)
			.isThrownBy(() -> shares.get("gaj").reveal(by("gaj"), nonce("gaj"), "gaj-1", shares.values()))
			.withMessageContaining("wjw");
		commit(shares, "wjw");
		assertThatExceptionOfType(RuleViolation.class)
			.isThrownBy(() -> shares.get("gaj").reveal(by("gaj"), nonce("gaj"), "another", shares.values()));
		DEPARTMENTS.forEach((department) -> {
			assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> draw.draw(HEAD, shares.values()));
			shares.get(department).reveal(by(department), nonce(department), department + "-1", shares.values());
		});
		draw.draw(HEAD, shares.values());
		assertThat(draw.state()).isEqualTo(JointDraw.State.DRAWN);
		refused(() -> draw.draw(HEAD, shares.values()), WrongState.class);
		DrawProof proof = draw.proof().orElseThrow();
		assertThat(proof.listHash()).isEqualTo(draw.listHash());
		assertThat(draw.drawn()).hasSameSizeAs(proof.winners());
	}

	@Test
	void noClassIsExempt() {
		JointDraw draw = drawn();
		DrawProof proof = draw.proof().orElseThrow();
		assertThat(proof.quotas()).hasSize(4).allSatisfy((quota) -> assertThat(quota.quota()).isPositive());
	}

	@Test
	void theProofNamesNoEnterpriseAndNoClass() {
		JointDraw draw = drawn();
		String proof = draw.proof().orElseThrow().canonicalJson();
		eligible().keySet().forEach((creditCode) -> assertThat(proof).doesNotContain(creditCode));
		assertThat(draw.proof().orElseThrow().candidates()).allSatisfy((candidate) -> {
			assertThat(candidate.id()).matches("[0-9a-f]{64}");
			assertThat(candidate.stratum()).matches("S[1-4]");
		});
	}

	@Test
	void strataAreNumberedDifferentlyFromDrawToDraw() {
		List<Map<Integer, String>> orders = new ArrayList<>();
		for (int i = 0; i < 20; i++) {
			BlindList list = BlindList.of("d" + i, Sha256.hex("secret" + i), eligible(), Map.of(), RATIOS);
			Map<Integer, String> sizes = new TreeMap<>();
			list.quotas()
				.forEach((quota) -> sizes.put((int) list.candidates()
					.stream()
					.filter((each) -> each.stratum().equals(quota.stratum()))
					.count(), quota.stratum()));
			orders.add(sizes);
		}
		assertThat(orders.stream().distinct().count()).isGreaterThan(3);
	}

	@Test
	void anAuditorCanOpenEachToken() {
		assertThat(opened().list().candidates()).allSatisfy((opening) -> assertThat(opening.token())
			.isEqualTo(Sha256.hex(opening.creditCode() + "|" + opening.blind())));
	}

	@Test
	void refusesATaskThatMakesNoSense() {
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(
				() -> new JointDraw("d", HEAD, task(List.of("gaj")), eligible(), Map.of(), RATIOS, Fixtures.SEED));
		assertThatExceptionOfType(RuleViolation.class)
			.isThrownBy(() -> new JointDraw("d", HEAD, task(DEPARTMENTS), Map.of(), Map.of(), RATIOS, Fixtures.SEED));
	}

	private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable verb,
			Class<? extends RuntimeException> how) {
		assertThatExceptionOfType(how).isThrownBy(verb);
	}

	static Map<String, RiskClass> eligible() {
		Map<String, RiskClass> eligible = new LinkedHashMap<>();
		for (int i = 0; i < 40; i++) {
			eligible.put("9121020200000%05d".formatted(i),
					(i < 20) ? RiskClass.A : (i < 32) ? RiskClass.B : (i < 37) ? RiskClass.C : RiskClass.D);
		}
		return eligible;
	}

	private static JointDraw.Task task(List<String> departments) {
		return new JointDraw.Task("酒店联合抽查", "210202", "scjg", departments, "hotel-joint", LocalDate.of(2026, 3, 2),
				LocalDate.of(2026, 6, 30));
	}

	static JointDraw opened() {
		return new JointDraw("draw-1", HEAD, task(DEPARTMENTS), eligible(),
				Map.of("912102020000099999", "FREQUENCY_CAP"), RATIOS, Fixtures.SEED);
	}

	static Map<String, DrawShare> invited(JointDraw draw) {
		Map<String, DrawShare> shares = new LinkedHashMap<>();
		draw.departments()
			.forEach((department) -> shares.put(department,
					new DrawShare("share-" + department, Fixtures.system(DrawShare.INVITER), draw, department)));
		return shares;
	}

	static Call by(String department) {
		return Fixtures.by("inspector." + department + ".210202");
	}

	static String nonce(String department) {
		return (department + "0123456789abcdef").substring(0, 18);
	}

	static void commit(Map<String, DrawShare> shares, String department) {
		shares.get(department)
			.commit(by(department), Sha256.hex(department + "|" + nonce(department) + "|" + department + "-1"));
	}

	/** Drawn by three departments. */
	public static JointDraw drawn() {
		JointDraw draw = opened();
		draw.draw(HEAD, revealed(draw).values());
		return draw;
	}

	private static Map<String, DrawShare> revealed(JointDraw draw) {
		Map<String, DrawShare> shares = invited(draw);
		DEPARTMENTS.forEach((department) -> commit(shares, department));
		DEPARTMENTS.forEach((department) -> shares.get(department)
			.reveal(by(department), nonce(department), department + "-1", shares.values()));
		return shares;
	}

	static List<String> ids(DrawProof proof) {
		return proof.winners().stream().map(Winner::id).toList();
	}

	@Override
	protected JointDraw in(JointDraw.State state) {
		return (state == JointDraw.State.OPEN) ? opened() : drawn();
	}

	@Override
	protected void perform(JointDraw draw, Transition<JointDraw.State, JointDraw.Verb> row, Call call) {
		draw.draw(call, revealed(opened()).values());
	}

	@Override
	protected Call allowed(JointDraw draw, Transition<JointDraw.State, JointDraw.Verb> row) {
		return HEAD;
	}

}
