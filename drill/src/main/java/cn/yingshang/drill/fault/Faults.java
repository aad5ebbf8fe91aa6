package cn.yingshang.drill.fault;

import java.util.ArrayList;
import java.util.List;

import cn.yingshang.drill.suite.Members;

/** All faults the drill knows. */
public final class Faults {

	private static final List<String> POINTS = List.of("before-save", "saved", "before-publish", "published",
			"effect-written", "redelivery");

	private Faults() {
	}

	/** In a fixed order, from which the seed chooses. */
	public static List<Fault> all() {
		List<Fault> faults = new ArrayList<>();
		Members.ALL.forEach((member) -> faults.add(new Kill(member)));
		Members.ALL.forEach((member) -> faults.add(new Freeze(member, 12)));
		for (String service : Members.SERVICES) {
			POINTS.forEach((point) -> faults.add(new CrashAt(service, point)));
		}
		faults.add(new Redeliver());
		faults.add(new Replay());
		faults.add(new Poison());
		faults.add(new Twin());
		faults.add(new UnknownEnum());
		faults.add(new DueItem());
		faults.add(new Freeze("credit-service", 3));
		return faults;
	}

	/** The few of the short drill. */
	public static List<Fault> few() {
		return named("kill:credit-service", "crash:inspection-service@effect-written", "redeliver", "poison");
	}

	/** Those whose name begins so. */
	public static List<Fault> matching(String start) {
		return all().stream().filter((fault) -> fault.name().startsWith(start)).toList();
	}

	/** Those of these names. */
	public static List<Fault> named(String... names) {
		List<String> wanted = List.of(names);
		return wanted.stream()
			.map((name) -> all().stream()
				.filter((fault) -> fault.name().equals(name))
				.findFirst()
				.orElseThrow(() -> new IllegalArgumentException("no fault '" + name + "'")))
			.toList();
	}

	/** The faults under which a planted mistake shows soonest. */
	public static List<Fault> against(String mistake) {
		return switch (mistake) {
			case "cleared-before-published", "order-reversed" -> named("kill:broker", "freeze:broker");
			case "sweeper-dies" -> named("unknown-enum");
			case "job-not-isolated" -> named("due-item");
			case "sweeper-off" -> named("crash:credit-service@before-publish", "kill:broker");
			case "inbox-off" -> named("replay", "redeliver");
			case "exception-swallowed", "dead-letter-dropped" -> named("poison", "redeliver");
			case "subject-alone" -> named("twin");
			case "offset-first" -> named("kill:inspection-service");
			default -> named("slow:credit-service");
		};
	}

}
