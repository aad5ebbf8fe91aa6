package cn.yingshang.drill.fault;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import cn.yingshang.demo.client.Reply;
import cn.yingshang.demo.client.Session;
import cn.yingshang.demo.client.Unreachable;
import cn.yingshang.drill.check.Checker;
import cn.yingshang.drill.check.Finding;
import cn.yingshang.drill.check.Finding.Kind;
import cn.yingshang.drill.suite.Pause;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import org.bson.Document;
import tools.jackson.databind.JsonNode;

/**
 * Two orders that a job cannot do are due before all others: one that nobody can read,
 * and one whose verb throws. An order that falls due behind them is to be followed up in
 * time all the same; then the two are taken out again.
 */
record DueItem() implements Fault {

	private static final String ORDERS = "/api/complaints/orders";

	/**
	 * The job's period of 10 s, and the lease that an instance killed before may hold.
	 */
	private static final Duration IN_TIME = Duration.ofSeconds(60);

	@Override
	public String name() {
		return "due-item";
	}

	@Override
	public void inject(Scene scene) {
		Session operator = scene.client().as("operator.sjj.210202");
		Reply taken = told(() -> operator.create(ORDERS,
				Map.of("type", "COMPLAINT", "category", "SANITATION", "region", "210202", "title", "酒店客房卫生不达标",
						"description", "床品未更换", "reporter",
						Map.of("name", "王小明", "phone", "13800005678", "address", "大连市中山区人民路街道1号"))),
				201);
		String id = taken.text("/id");
		String poison = Checker.POISON + Long.toHexString(scene.random().nextLong());
		try (MongoClient client = scene.store()) {
			MongoCollection<Document> orders = client.getDatabase("complaint").getCollection("orders");
			Document received = orders.find(Filters.eq("_id", id)).first();
			if (received == null) {
				scene.findings().add(new Finding(Kind.LOST, ORDERS + "/" + id + " is not in the store"));
				return;
			}
			Document unreadable = due(received, poison + "-a").append("state", "OF_A_LATER_VERSION");
			Document throwing = due(received, poison + "-b");
			throwing.remove("dueOn");
			orders.insertMany(List.of(unreadable, throwing));
			try {
				behind(scene, operator, taken, ORDERS + "/" + id);
			}
			finally {
				orders.deleteMany(Filters.in("_id", unreadable.get("_id"), throwing.get("_id")));
			}
		}
	}

	/** Assisting units are asked by the job: it is due as soon as it is dispatched. */
	private static void behind(Scene scene, Session operator, Reply taken, String path) {
		told(() -> operator.act(taken, path + "/dispatch", Map.of("lead", Map.of("department", "wjw"), "assisting",
				List.of(Map.of("department", "scjg", "question", "营业执照是否在有效期")))), 200);
		if (!Pause.until(IN_TIME, () -> followed(operator, path))) {
			scene.findings()
				.add(new Finding(Kind.STUCK,
						path + " was due behind items that fail, and not done within " + IN_TIME.toSeconds() + " s"));
		}
	}

	private static boolean followed(Session operator, String path) {
		try {
			for (JsonNode entry : operator.get(path + "/timeline").body()) {
				if (entry.at("/verb").asString("").equals("follow-up")) {
					return true;
				}
			}
		}
		catch (Unreachable ex) {
			// Looked at again.
			return false;
		}
		return false;
	}

	private static Document due(Document received, String id) {
		Document copy = new Document(received).append("_id", id)
			.append("orderNumber", id)
			.append("creationKey", id)
			.append("followUp", "2000-01-01|" + id);
		copy.remove("pending");
		copy.remove("outboxSlot");
		return copy;
	}

	private static Reply told(Supplier<Reply> call, int expected) {
		try {
			Reply reply = call.get();
			if (reply.status() == expected) {
				return reply;
			}
			throw new NotReached(reply.path() + " answered " + reply.status() + " " + reply.body());
		}
		catch (Unreachable ex) {
			throw new NotReached("complaint-service was away");
		}
	}

}
