package cn.yingshang.complaint.order;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import cn.yingshang.complaint.order.clock.DeadlinePolicy;
import cn.yingshang.complaint.order.clock.OrderSettings;
import cn.yingshang.complaint.order.handling.Assistance;
import cn.yingshang.complaint.order.handling.Dispatch;
import cn.yingshang.complaint.order.handling.Unit;
import cn.yingshang.complaint.order.intake.Caller;
import cn.yingshang.complaint.order.intake.Category;
import cn.yingshang.complaint.order.intake.Draft;
import cn.yingshang.complaint.order.intake.Emergency;
import cn.yingshang.complaint.order.intake.Exclusion;
import cn.yingshang.complaint.order.intake.Matter;
import cn.yingshang.complaint.order.intake.OrderType;
import cn.yingshang.complaint.order.review.CallBack;
import cn.yingshang.complaint.order.review.Completion;
import cn.yingshang.complaint.order.review.EvidenceItem;
import cn.yingshang.complaint.order.review.Findings;
import cn.yingshang.complaint.order.review.Outcome;
import cn.yingshang.complaint.order.review.Satisfaction;
import cn.yingshang.complaint.reporter.Reporter;
import cn.yingshang.complaint.reporter.ReporterKeys;
import cn.yingshang.complaint.reporter.ReporterVault;
import cn.yingshang.kernel.access.Actor;
import cn.yingshang.kernel.access.Grant;
import cn.yingshang.kernel.time.CityTime;
import cn.yingshang.kernel.time.WorkingCalendar;
import cn.yingshang.platform.call.Call;

/** Walks orders through their real verbs. */
public final class OrderFixture {

	public static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

	public static final String HOTEL = "91210202MA2B3C4D1D";

	public static final Reporter CALLER = new Reporter("王小明", "13800005678", "大连市中山区人民路街道1号楼2单元");

	public static final DeadlinePolicy POLICY = new DeadlinePolicy(OrderSettings.usual(), WorkingCalendar.published(),
			"sjj");

	public static final ReporterVault VAULT = new ReporterVault(ReporterKeys.of("k1", Map.of("k1", key(1)), key(9)));

	private OrderFixture() {
	}

	static byte[] key(int seed) {
		byte[] key = new byte[32];
		Arrays.fill(key, (byte) seed);
		return key;
	}

	public static Actor person(String... grants) {
		return Actor.person(String.join("+", grants), null,
				Arrays.stream(grants).map(Grant::parse).toArray(Grant[]::new));
	}

	public static Instant at(LocalDate day, int hour) {
		return day.atTime(hour, 0).atZone(CityTime.zone()).toInstant();
	}

	public static Call by(Actor actor, LocalDate day) {
		return Call.by(actor, at(day, 9));
	}

	public static Call operator(LocalDate day) {
		return by(person("operator.*.210202"), day);
	}

	public static Call supervisor(LocalDate day) {
		return by(person("supervisor.*.210202"), day);
	}

	public static Call handler(String department, LocalDate day) {
		return by(person("handler." + department + ".210202"), day);
	}

	public static Call head(String department, LocalDate day) {
		return by(person("head." + department + ".210202"), day);
	}

	public static Call job(LocalDate day) {
		return by(Actor.system(OrderTable.FOLLOW_UP), day);
	}

	public static Matter matter(OrderType type) {
		return new Matter(type, Category.SANITATION, "酒店客房卫生不达标", "床品未更换", HOTEL, null, false, type == OrderType.REPORT,
				false);
	}

	public static Draft draft(OrderType type) {
		return draft(matter(type));
	}

	public static Draft draft(Matter matter) {
		return new Draft(matter, "210202", null, null, null);
	}

	public static Caller caller() {
		return new Caller(VAULT.seal("order-1", CALLER), VAULT.mac(CALLER.phone()));
	}

	public static Order received(OrderType type) {
		return taken(draft(type));
	}

	private static Order taken(Draft draft) {
		return new Order("order-1", "8890202603020000001", operator(MONDAY), draft, caller(), POLICY);
	}

	public static Order received() {
		return received(OrderType.COMPLAINT);
	}

	public static Dispatch to(String lead, LocalDate day, String... assisting) {
		return new Dispatch(new Unit(lead, Unit.Level.DISTRICT),
				Arrays.stream(assisting)
					.map((department) -> new Assistance(new Unit(department, Unit.Level.DISTRICT), "是否属实"))
					.toList(),
				false, day, null);
	}

	public static Completion done(Call call, boolean substantiated) {
		return new Completion(Outcome.RESOLVED, "已责令整改", substantiated,
				List.of(EvidenceItem.written("核查笔录", "到场核查,床品已更换")), null, null, call.at(), call.actor().subject());
	}

	/** What was done, with the paper that the complainant signed (C-13). */
	public static Completion signed(Call call) {
		EvidenceItem paper = EvidenceItem.written("投诉人签字的办结报告", "同意");
		return new Completion(Outcome.RESOLVED, "已退还", false, List.of(paper), null, paper.sha256(), call.at(),
				call.actor().subject());
	}

	/** A complaint about the business environment in hand (C-13). */
	public static Order ofBusinessEnvironment() {
		Matter hotel = matter(OrderType.COMPLAINT);
		Order order = taken(draft(new Matter(hotel.type(), Category.BUSINESS_ENVIRONMENT, hotel.title(),
				hotel.description(), null, "scjg", false, false, true)));
		order.dispatch(operator(MONDAY), to("wjw", MONDAY), POLICY);
		order.accept(handler("wjw", MONDAY));
		return order;
	}

	public static CallBack satisfied() {
		return CallBack.of(true, Satisfaction.SATISFIED, true, null);
	}

	public static CallBack unsatisfied() {
		return CallBack.of(true, Satisfaction.DISSATISFIED, false, "仍未更换");
	}

	/** An order in a state, all on one Monday. */
	public static Order in(OrderState state) {
		return switch (state) {
			case NOT_ACCEPTED -> declined();
			case REDIRECTED -> redirected();
			case ESCALATED -> escalated();
			default -> walked(state);
		};
	}

	private static Order declined() {
		Order order = received();
		order.notAccept(operator(MONDAY), Exclusion.LITIGATION);
		return order;
	}

	private static Order redirected() {
		return taken(new Draft(matter(OrderType.HELP), "210202", null, null, Emergency.FIRE));
	}

	private static Order escalated() {
		Order order = walked(OrderState.REVIEWED);
		for (int round = 0; round < 2; round++) {
			unsatisfiedOnce(order);
		}
		order.callBack(operator(MONDAY), unsatisfied(), POLICY);
		return order;
	}

	/** The lead reports, again. */
	public static void reported(Order order) {
		order.complete(handler("wjw", MONDAY), done(handler("wjw", MONDAY), true), List.of(), POLICY);
	}

	/** The caller is unsatisfied; it is handled again, reported and reviewed. */
	public static void unsatisfiedOnce(Order order) {
		order.callBack(operator(MONDAY), unsatisfied(), POLICY);
		reported(order);
		order.review(supervisor(MONDAY), Findings.of(true, null), POLICY);
	}

	private static Order walked(OrderState target) {
		Order order = received();
		Map<OrderState, Runnable> steps = new LinkedHashMap<>();
		steps.put(OrderState.DISPATCHED, () -> order.dispatch(operator(MONDAY), to("wjw", MONDAY), POLICY));
		steps.put(OrderState.HANDLING, () -> order.accept(handler("wjw", MONDAY)));
		steps.put(OrderState.COMPLETED, () -> reported(order));
		steps.put(OrderState.REVIEWED, () -> order.review(supervisor(MONDAY), Findings.of(true, null), POLICY));
		steps.put(OrderState.CALLED_BACK, () -> order.callBack(operator(MONDAY), satisfied(), POLICY));
		steps.put(OrderState.CLOSED, () -> order.close(operator(MONDAY)));
		for (Map.Entry<OrderState, Runnable> step : steps.entrySet()) {
			if (order.state() == target) {
				break;
			}
			step.getValue().run();
		}
		return order;
	}

}
