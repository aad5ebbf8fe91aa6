package cn.yingshang.drill.fault;

import java.util.List;
import java.util.Map;

import cn.yingshang.drill.check.Checker;
import cn.yingshang.drill.suite.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * The first event of another kind of aggregate, with the id of one that all know. Nobody
 * can read it, so that each consumer keeps it, unless it takes it for a repeat.
 */
record Twin() implements Fault {

	/** Its consumers: approval, inspection and complaint, and credit itself. */
	private static final int CONSUMERS = 4;

	private static final String TYPE = "cn.yingshang.credit.subject.registered.v1";

	@Override
	public String name() {
		return "twin";
	}

	@Override
	public void inject(Scene scene) {
		List<ConsumerRecord<String, byte[]>> models = scene.topics()
			.records()
			.stream()
			.filter((record) -> TYPE.equals(Topics.header(record.headers(), "ce_type")))
			.toList();
		if (models.isEmpty()) {
			throw new NotReached("no " + TYPE + " to poison yet");
		}
		String id = Checker.POISON + Long.toHexString(scene.random().nextLong());
		String known = Topics.header(models.get(0).headers(), "ce_subject");
		scene.topics()
			.poison(models.get(0), Map.of("ce_source", "/drill/twin-" + id, "ce_subject", String.valueOf(known)), id,
					"{\"name\": 7, \"cut");
		scene.poisoned().addAndGet(CONSUMERS);
	}

}
