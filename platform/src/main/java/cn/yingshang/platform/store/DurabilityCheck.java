package cn.yingshang.platform.store;

import java.util.List;

import com.mongodb.client.MongoClient;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Refuses a server on which a majority-acknowledged write may be lost: two data nodes and
 * an arbiter fall back to {@code w:1} without saying so.
 */
final class DurabilityCheck {

	private static final Logger log = LoggerFactory.getLogger(DurabilityCheck.class);

	private DurabilityCheck() {
	}

	static void require(MongoClient client) {
		Document hello = client.getDatabase("admin").runCommand(new Document("hello", 1));
		int arbiters = hello.getList("arbiters", String.class, List.of()).size();
		int data = hello.getList("hosts", String.class, List.of()).size();
		require(data, arbiters);
		log.info("store: wire version {}, {} data nodes, writes w:majority j:true", hello.get("maxWireVersion"),
				Math.max(data, 1));
	}

	static void require(int dataNodes, int arbiters) {
		if (arbiters > 0 && dataNodes < 3) {
			throw new IllegalStateException("the replica set has " + dataNodes + " data nodes and " + arbiters
					+ " arbiters: majority writes would silently be w:1; add a data node or remove the arbiter");
		}
	}

}
