package cn.yingshang.drill.fault;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import cn.yingshang.drill.suite.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Brings records of all topics again, some twice, in another order. */
record Redeliver() implements Fault {

	private static final int MOST = 60;

	@Override
	public String name() {
		return "redeliver";
	}

	@Override
	public void inject(Scene scene) {
		Topics topics = scene.topics();
		List<ConsumerRecord<String, byte[]>> all = topics.records();
		List<ConsumerRecord<String, byte[]>> chosen = new ArrayList<>(all);
		Collections.shuffle(chosen, new Random(scene.random().nextLong()));
		List<ConsumerRecord<String, byte[]>> some = new ArrayList<>(chosen.subList(0, Math.min(MOST, chosen.size())));
		some.addAll(some.subList(0, some.size() / 2));
		topics.again(some);
	}

	@Override
	public boolean touchesAll() {
		return true;
	}

}
