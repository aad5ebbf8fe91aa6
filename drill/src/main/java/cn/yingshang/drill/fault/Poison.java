package cn.yingshang.drill.fault;

import java.util.List;

import cn.yingshang.drill.check.Checker;
import cn.yingshang.drill.suite.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * An event of a known type that nobody can read; all who handle its type keep it as a
 * dead letter.
 */
record Poison() implements Fault {

	/** Its consumers: approval, inspection and complaint, and credit itself. */
	private static final int CONSUMERS = 4;

	private static final String TYPE = "cn.yingshang.credit.subject.registered.v1";

	@Override
	public String name() {
		return "poison";
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
		scene.topics().poison(models.get(0), id, id, "{\"name\": 7, \"cut");
		scene.poisoned().addAndGet(CONSUMERS);
	}

}
