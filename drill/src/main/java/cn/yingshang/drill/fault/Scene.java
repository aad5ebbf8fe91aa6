package cn.yingshang.drill.fault;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;

import cn.yingshang.demo.client.SuiteClient;
import cn.yingshang.drill.check.Finding;
import cn.yingshang.drill.suite.Members;
import cn.yingshang.drill.suite.Topics;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;

/**
 * What a fault may touch.
 *
 * @param members the processes
 * @param control where crash points are armed
 * @param random the seed's
 * @param poisoned how many dead letters the poison must have made so far
 * @param client the way in for everybody
 * @param findings what the fault itself sees go wrong
 */
public record Scene(Members members, Path control, RandomGenerator random, AtomicInteger poisoned, SuiteClient client,
		List<Finding> findings) {

	Topics topics() {
		return new Topics(this.members.url("broker"));
	}

	/** Past the services. The local store knows no retryable writes. */
	MongoClient store() {
		String uri = this.members.url("store");
		return MongoClients.create(uri + (uri.contains("?") ? "&" : "/?") + "retryWrites=false");
	}

}
