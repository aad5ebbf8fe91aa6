package cn.yingshang.approval;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;

import cn.yingshang.approval.catalogue.Catalogue;
import cn.yingshang.approval.catalogue.CatalogueConfiguration;
import cn.yingshang.approval.catalogue.Item;
import cn.yingshang.approval.decision.Reason;
import cn.yingshang.approval.decision.Remedies;
import cn.yingshang.approval.permit.Case;
import cn.yingshang.approval.permit.receipt.CaseNumbers;
import cn.yingshang.approval.permit.CaseRules;
import cn.yingshang.approval.permit.receipt.Filing;
import cn.yingshang.approval.permit.examination.Outcome;
import cn.yingshang.approval.permit.examination.Ruling;
import cn.yingshang.approval.permit.receipt.SuppliedMaterial;
import cn.yingshang.approval.promise.LaneDecision;
import cn.yingshang.approval.promise.PromiseDocument;
import cn.yingshang.approval.promise.Standing;
import cn.yingshang.kernel.access.Actor;
import cn.yingshang.kernel.access.Grant;
import cn.yingshang.kernel.city.City;
import cn.yingshang.kernel.time.WorkingCalendar;
import cn.yingshang.platform.call.Call;

/** The people, the calendar and the papers of the tests; its day moves. */
public final class World {

	public static final String HOTEL = "91210202MA0YXHT17J";

	public static final String HYGIENE = "public-place-hygiene";

	public static final String FOOD = "food-business";

	public static final Remedies REMEDIES = new Remedies("六十日内向市人民政府申请行政复议", "六个月内向人民法院提起行政诉讼");

	public static final List<Reason> REASONS = List.of(new Reason("WS-C2", "卫生检测不符合标准"));

	public final CaseRules rules = new CaseRules(catalogue(), WorkingCalendar.published(), 30, 60);

	private LocalDate day = LocalDate.of(2026, 3, 2);

	private int serial;

	/** Numbers its cases on from here, where a store remembers them. */
	public World numberingFrom(int last) {
		this.serial = last;
		return this;
	}

	public static Catalogue catalogue() {
		return CatalogueConfiguration.of(City.read(null));
	}

	public CaseNumbers numbers() {
		return (code, on) -> code.value() + on.toString().replace("-", "") + "%04d".formatted(++this.serial);
	}

	public World on(String date) {
		this.day = LocalDate.parse(date);
		return this;
	}

	public LocalDate today() {
		return this.day;
	}

	public Call call(Actor actor) {
		return Call.by(actor, at());
	}

	public Call window() {
		return window("wjw");
	}

	public Call window(String department) {
		return by("window." + department + ".210202");
	}

	public Call reviewer() {
		return by("reviewer.wjw.210202");
	}

	public Call head() {
		return by("head.wjw.210202");
	}

	public Call hotel() {
		return call(Actor.person("boss", HOTEL, Grant.parse("applicant.*.210202")));
	}

	public Call by(String grant) {
		return call(Actor.person(grant, null, Grant.parse(grant)));
	}

	public Call system(String name) {
		return call(Actor.system(name));
	}

	public Item item(String code) {
		return this.rules.catalogue().find(code, this.day).orElseThrow();
	}

	public List<SuppliedMaterial> materials(String... codes) {
		return Arrays.stream(codes).map((code) -> new SuppliedMaterial(code, null, this.day)).toList();
	}

	public List<SuppliedMaterial> all(String item) {
		return materials(item(item).required().toArray(String[]::new));
	}

	public static PromiseDocument promise() {
		return new PromiseDocument(HYGIENE, List.of("WS-C1", "WS-C2", "WS-C3"), List.of("WS-02", "WS-03", "WS-04"),
				true, true, true);
	}

	/** Hands in an application on the ordinary lane. */
	public Case ordinary(String item, List<SuppliedMaterial> materials) {
		return handIn(item, LaneDecision.ordinary(), null, materials);
	}

	/** Hands in the form and a promise for the rest. */
	public Case promised(Standing standing) {
		LaneDecision lane = LaneDecision.promise(item(HYGIENE), promise(), () -> standing);
		return handIn(HYGIENE, lane, promise(), materials("WS-01"));
	}

	private Case handIn(String item, LaneDecision lane, PromiseDocument promise, List<SuppliedMaterial> materials) {
		Filing filing = Filing.first(item(item), lane, promise, this.day, materials);
		return new Case("case-" + item, hotel(), filing, HOTEL, "210202", this.rules);
	}

	/** A permit granted on a promise to a given enterprise under a given id. */
	public Case grantedOnPromise(String id, String creditCode) {
		LaneDecision lane = LaneDecision.promise(item(HYGIENE), promise(), Standing::eligible);
		Filing filing = Filing.first(item(HYGIENE), lane, promise(), this.day, materials("WS-01"));
		Case one = new Case(id, window(), filing, creditCode, "210202", this.rules);
		one.accept(window(), this.rules, numbers(), Standing::eligible);
		return one;
	}

	public Case acceptedOrdinary() {
		Case one = ordinary(HYGIENE, all(HYGIENE));
		one.accept(window(), this.rules, numbers(), Standing::eligible);
		return one;
	}

	public Case grantedOnPromise() {
		Case one = promised(Standing.eligible());
		one.accept(window(), this.rules, numbers(), Standing::eligible);
		return one;
	}

	public static Ruling grant() {
		return new Ruling(Outcome.GRANT, List.of(new Reason(null, "材料齐全,符合法定条件")), null);
	}

	public static Ruling refuse() {
		return new Ruling(Outcome.REFUSE, REASONS, REMEDIES);
	}

	private Instant at() {
		return this.day.atTime(LocalTime.of(10, 0)).atZone(ZoneId.of("Asia/Shanghai")).toInstant();
	}

}
