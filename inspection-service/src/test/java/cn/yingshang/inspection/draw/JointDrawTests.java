package cn.yingshang.inspection.draw;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import cn.yingshang.inspection.Fixtures;
import cn.yingshang.inspection.object.RiskClass;
import cn.yingshang.inspection.visit.schedule.Cancellation;
import cn.yingshang.kernel.access.Actor;
import cn.yingshang.kernel.canonical.Sha256;
import cn.yingshang.kernel.draw.DrawProof;
import cn.yingshang.kernel.draw.Reveal;
import cn.yingshang.kernel.draw.Winner;
import cn.yingshang.platform.call.Call;
import cn.yingshang.platform.rule.RuleViolation;
import cn.yingshang.platform.rule.WrongState;
import cn.yingshang.platform.test.workflow.WorkflowContract;
import cn.yingshang.platform.workflow.Transition;
import org.assertj.core.api.ThrowableAssert;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

public class JointDrawTests extends WorkflowContract<JointDraw.State, JointDraw.Verb, JointDraw> {

	private static final List<String> DEPARTMENTS = List.of("scjg", "gaj", "wjw");

	static final DrawRule RULE = new DrawRule(new BlindList.Ratios(new BigDecimal("0.01"), new BigDecimal("0.02"),
			new BigDecimal("0.10"), new BigDecimal("0.30")), 100, 3);

	private static final Call HEAD = Fixtures.by("head.scjg.210202");

	JointDrawTests() {
		super(JointDraw.TABLE);
	}

	@Test
	void drawsOnceAllHaveCommittedAndRevealed() {
		JointDraw draw = opened();
		Map<String, DrawShare> shares = invited(draw);
		refused(() -> shares.get("wjw").reveal(by("wjw"), nonce("wjw"), "wjw-1", draw, shares.values()),
				WrongState.class);
		commit(draw, shares, "scjg");
		commit(draw, shares, "gaj");
		assertThatExceptionOfType(RuleViolation.class)
			.isThrownBy(() -> shares.get("gaj").reveal(by("gaj"), nonce("gaj"), "gaj-1", draw, shares.values()))
			.withMessageContaining("wjw");
		commit(draw, shares, "wjw");
		assertThatExceptionOfType(RuleViolation.class)
			.isThrownBy(() -> shares.get("gaj").reveal(by("gaj"), nonce("gaj"), "another", draw, shares.values()));
		DEPARTMENTS.forEach((department) -> {
			assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> draw.draw(HEAD, shares.values()));
			shares.get(department).reveal(by(department), nonce(department), department + "-1", draw, shares.values());
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
			BlindList list = BlindList.of("d" + i, Sha256.hex("secret" + i), eligible(), Map.of(), RULE);
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
				() -> new JointDraw("d", HEAD, task(List.of("gaj")), 1, eligible(), Map.of(), RULE, Fixtures.SEED));
		assertThatExceptionOfType(RuleViolation.class)
			.isThrownBy(() -> new JointDraw("d", HEAD, task(DEPARTMENTS), 1, Map.of(), Map.of(), RULE, Fixtures.SEED));
	}

	private static void refused(ThrowableAssert.ThrowingCallable verb, Class<? extends RuntimeException> how) {
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

	private static Task task(List<String> departments) {
		return task(departments, null);
	}

	private static Task task(List<String> departments, @Nullable PublicValue value) {
		return new Task("酒店联合抽查", "210202", "scjg", departments, "hotel-joint", LocalDate.of(2026, 3, 2),
				LocalDate.of(2026, 6, 30), value);
	}

	static JointDraw opened() {
		return opened(task(DEPARTMENTS));
	}

	private static JointDraw opened(Task task) {
		return new JointDraw("draw-1", HEAD, task, 1, eligible(), Map.of("912102020000099999", "FREQUENCY_CAP"), RULE,
				Fixtures.SEED);
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
		return Sha256.hex(department);
	}

	static String hash(String department) {
		return Sha256.hex(department + "|" + nonce(department) + "|" + department + "-1");
	}

	static void commit(JointDraw draw, Map<String, DrawShare> shares, String department) {
		shares.get(department).commit(by(department), hash(department), draw, shares.values());
	}

	/** Drawn by three departments. */
	public static JointDraw drawn() {
		JointDraw draw = opened();
		draw.draw(HEAD, revealed(draw).values());
		return draw;
	}

	private static Map<String, DrawShare> committed(JointDraw draw) {
		Map<String, DrawShare> shares = invited(draw);
		draw.departments().forEach((department) -> commit(draw, shares, department));
		return shares;
	}

	private static Map<String, DrawShare> revealed(JointDraw draw) {
		Map<String, DrawShare> shares = committed(draw);
		draw.departments()
			.forEach((department) -> shares.get(department)
				.reveal(by(department), nonce(department), department + "-1", draw, shares.values()));
		return shares;
	}

	private static Call later(String who, int days) {
		return Fixtures.by(who, Fixtures.days(days));
	}

	private static void breaksB53(ThrowableAssert.ThrowingCallable verb) {
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(verb)
			.satisfies((refused) -> assertThat(refused.rule()).isEqualTo("B-53"));
	}

	@Test
	void b53ASingleDepartmentDrawsWithAValueItNamedBeforeAndDoesNotControl() {
		breaksB53(() -> opened(task(List.of("scjg"))));
		LocalDate falls = LocalDate.of(2026, 3, 5);
		breaksB53(() -> opened(task(List.of("scjg"),
				PublicValue.named(PublicValue.Source.LOTTERY, "2026024", LocalDate.of(2026, 3, 2)))));
		JointDraw draw = opened(task(List.of("scjg"), PublicValue.named(PublicValue.Source.LOTTERY, "2026024", falls)));
		Map<String, DrawShare> shares = invited(draw);
		DrawShare share = shares.get("scjg");
		breaksB53(() -> draw.enterValue(later("head.scjg.210202", 4), "01 05 09", "公证处", shares.values()));
		breaksB53(() -> share.commit(later("inspector.scjg.210202", 3), hash("scjg"), draw, shares.values()));
		commit(draw, shares, "scjg");
		breaksB53(() -> draw.enterValue(HEAD, "01 05 09", "公证处", shares.values()));
		share.reveal(by("scjg"), nonce("scjg"), "scjg-1", draw, shares.values());
		breaksB53(() -> draw.draw(HEAD, shares.values()));
		Call afterwards = later("head.scjg.210202", 4);
		breaksB53(() -> draw.enterValue(afterwards, "01 05 09", null, shares.values()));
		breaksB53(() -> draw.enterValue(afterwards, "lucky", "公证处", shares.values()));
		draw.enterValue(afterwards, "01 05 09", "公证处", shares.values());
		breaksB53(() -> draw.enterValue(afterwards, "02 05 09", "公证处", shares.values()));
		draw.draw(afterwards, shares.values());
		assertThat(draw.proof().orElseThrow().reveals()).extracting(Reveal::department, Reveal::nonce, Reveal::value)
			.contains(tuple(PublicValue.SHARE, "LOTTERY:2026024:2026-03-05", "01 05 09"));
	}

	@Test
	void b53WhatIsNotDrawnInTimeLapsesAndKeepsItsMark() {
		JointDraw draw = opened();
		Map<String, DrawShare> shares = committed(draw);
		shares.get("gaj").reveal(by("gaj"), nonce("gaj"), "gaj-1", draw, shares.values());
		Call watch = Call.by(Actor.system(JointDraw.WATCH), Fixtures.days(121));
		breaksB53(() -> draw.lapse(Fixtures.system(JointDraw.WATCH), shares.values()));
		draw.lapse(watch, shares.values());
		assertThat(draw.missing()).containsExactly("scjg", "wjw");
		breaksB53(() -> shares.get("wjw").reveal(by("wjw"), nonce("wjw"), "wjw-1", draw, shares.values()));
		refused(() -> draw.draw(HEAD, shares.values()), WrongState.class);
	}

	@Test
	void b53TheNextOfTheSameDrawStandsIn() {
		JointDraw draw = drawn();
		DrawProof before = draw.proof().orElseThrow();
		Winner first = before.winners().stream().filter((winner) -> size(draw, winner) > 10).findFirst().orElseThrow();
		BlindList.Opening second = draw.replace(replacer(), first.id(), Cancellation.Ground.REJECTED).orElseThrow();
		BlindList.Opening third = draw.replace(replacer(), second.token(), Cancellation.Ground.REJECTED).orElseThrow();
		assertThat(List.of(second.stratum(), third.stratum())).containsOnly(first.stratum());
		assertThat(List.of(second.token(), third.token())).doesNotHaveDuplicates()
			.doesNotContainAnyElementsOf(ids(before));
		List<String> inOrder = draw.list()
			.candidates()
			.stream()
			.filter((each) -> each.stratum().equals(first.stratum()))
			.map(BlindList.Opening::token)
			.sorted(Comparator.comparing((token) -> ticket(before.seed(), token)))
			.toList();
		long winners = before.winners().stream().filter((each) -> each.stratum().equals(first.stratum())).count();
		assertThat(inOrder.subList((int) winners, (int) winners + 2)).containsExactly(second.token(), third.token());
		assertThat(draw.notHeld()).extracting(NotHeld::ground).hasSize(2);
		assertThat(draw.proof()).contains(before);
	}

	@Test
	void whereNobodyIsLeftTheMarkStays() {
		JointDraw draw = drawn();
		Winner last = draw.proof().orElseThrow().winners().get(0);
		long others = size(draw, last) - draw.proof()
			.orElseThrow()
			.winners()
			.stream()
			.filter((each) -> each.stratum().equals(last.stratum()))
			.count();
		String token = last.id();
		for (int i = 0; i < others; i++) {
			token = draw.replace(replacer(), token, Cancellation.Ground.REJECTED).orElseThrow().token();
		}
		assertThat(draw.replace(replacer(), token, Cancellation.Ground.REJECTED)).isEmpty();
		assertThat(draw.notHeld()).hasSize((int) others + 1);
	}

	@Test
	void b50OneMoreOfAnotherClassIsNotSeen() {
		Map<String, RiskClass> before = new LinkedHashMap<>();
		for (int i = 0; i < 6; i++) {
			before.put("9121028100000%05d".formatted(i), RiskClass.B);
		}
		Map<String, RiskClass> after = new LinkedHashMap<>(before);
		after.put("912102810000000003", RiskClass.C);
		DrawRule five = new DrawRule(RULE.ratios(), 100, 5);
		assertThat(BlindList.of("d", Fixtures.SEED, before, Map.of(), five).list("d").hash())
			.as("the difference of two lists names whoever changed class")
			.isEqualTo(BlindList.of("d", Fixtures.SEED, after, Map.of(), five).list("d").hash());
	}

	private static Call replacer() {
		return Fixtures.system(JointDraw.REPLACER);
	}

	private static long size(JointDraw draw, Winner winner) {
		return draw.list().candidates().stream().filter((each) -> each.stratum().equals(winner.stratum())).count();
	}

	private static String ticket(String seed, String token) {
		try {
			Mac mac = Mac.getInstance("HmacSHA256");
			mac.init(new SecretKeySpec(HexFormat.of().parseHex(seed), "HmacSHA256"));
			return HexFormat.of().formatHex(mac.doFinal(token.getBytes(StandardCharsets.UTF_8)));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	static List<String> ids(DrawProof proof) {
		return proof.winners().stream().map(Winner::id).toList();
	}

	@Override
	protected JointDraw in(JointDraw.State state) {
		JointDraw draw = (state == JointDraw.State.DRAWN) ? drawn() : opened();
		if (state == JointDraw.State.LAPSED) {
			draw.lapse(Call.by(Actor.system(JointDraw.WATCH), Fixtures.days(121)), invited(draw).values());
		}
		return draw;
	}

	@Override
	protected JointDraw before(Transition<JointDraw.State, JointDraw.Verb> row) {
		return (row.verb() == JointDraw.Verb.ENTER_VALUE)
				? opened(task(DEPARTMENTS,
						PublicValue.named(PublicValue.Source.BEACON, "4711", LocalDate.of(2026, 3, 5))))
				: super.before(row);
	}

	@Override
	protected void perform(JointDraw draw, Transition<JointDraw.State, JointDraw.Verb> row, Call call) {
		switch (row.verb()) {
			case OPEN, DRAW -> draw.draw(call, revealed(opened()).values());
			case ENTER_VALUE -> draw.enterValue(call, "ab".repeat(32), null, committed(opened()).values());
			case LAPSE -> draw.lapse(call, invited(opened()).values());
			case REPLACE -> draw.replace(call, draw.proof().map((proof) -> ids(proof).get(0)).orElse(""),
					Cancellation.Ground.REJECTED);
		}
	}

	@Override
	protected Call allowed(JointDraw draw, Transition<JointDraw.State, JointDraw.Verb> row) {
		return switch (row.verb()) {
			case OPEN, DRAW -> HEAD;
			case ENTER_VALUE -> later("head.scjg.210202", 4);
			case LAPSE -> Call.by(Actor.system(JointDraw.WATCH), Fixtures.days(121));
			case REPLACE -> replacer();
		};
	}

}
