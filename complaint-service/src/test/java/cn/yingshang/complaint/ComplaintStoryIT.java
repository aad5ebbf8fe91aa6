package cn.yingshang.complaint;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

import cn.yingshang.platform.test.infrastructure.Infrastructure;
import com.mongodb.client.MongoDatabase;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The demo's complaint over HTTP, store and broker; and that no answer, event, timeline,
 * chain, document or log holds who called (C-36).
 */
@ExtendWith(OutputCaptureExtension.class)
class ComplaintStoryIT extends Server {

	private static final String HOTEL = "91210202MA2B3C4D1D";

	private static final String NAME = "欧阳若兰";

	private static final String PHONE = "13900007777";

	private static final String ADDRESS = "大连市中山区人民路街道民生街77号";

	private static final String ORDERS = "/api/complaints/orders";

	private final String assisting = staff("handler.scjg.210202");

	private final List<String> answers = new ArrayList<>();

	@Autowired
	private MongoDatabase database;

	@Test
	void tellsTheDemosComplaintAndNeverWhoCalled(CapturedOutput log) {
		register(HOTEL);
		String form = """
				{"type":"COMPLAINT","category":"SANITATION","region":"210202","title":"%1$s反映床品未更换",
				"description":"本人%1$s,电话139 0000 7777,住%3$s,入住时床品未更换","creditCode":"%4$s",
				"reporter":{"name":"%1$s","phone":"%2$s","address":"%3$s"}}""".formatted(NAME, PHONE, ADDRESS, HOTEL);
		Answer taken = post(OPERATOR, ORDERS, form);
		assertThat(taken.status()).as(taken.body()).isEqualTo(201);
		assertThat(taken.json().path("reporter").path("phone").asString()).isEqualTo("139****7777");
		assertThat(taken.json().path("reporter").path("name").asString()).isEqualTo("欧阳*");
		String order = ORDERS + "/" + taken.text("id");
		keep(taken);

		keep(step(OPERATOR, order, "dispatch", """
				{"lead":{"department":"wjw"},"assisting":[{"department":"scjg","question":"执照是否有效"}]}""",
				"DISPATCHED"));
		assertThat(get(OPERATOR, order).json().path("contactDue").path("date").asString()).isEqualTo("2026-03-11");
		keep(step(HANDLER, order, "accept", "", "HANDLING"));
		keep(step(HANDLER, order, "contact", "{\"reached\":true}", "HANDLING"));
		answerThePart(taken.text("id"));
		String done = """
				{"outcome":"RESOLVED","substantiated":true,"summary":"已责令更换","evidence":[{"name":"笔录","text":"到场核查"}]}""";
		keep(step(HANDLER, order, "complete", done, "COMPLETED"));
		keep(step(SUPERVISOR, order, "review", "{\"passed\":true}", "REVIEWED"));
		keep(step(OPERATOR, order, "call-back", "{\"reached\":true,\"satisfaction\":\"SATISFIED\"}", "CALLED_BACK"));
		keep(step(OPERATOR, order, "close", "", "CLOSED"));

		for (String path : List.of("", "/timeline", "/chain", "/clock", "/clocks/contact")) {
			for (String token : List.of(OPERATOR, HANDLER, SUPERVISOR, staff("auditor.*.*"))) {
				Answer answer = get(token, order + path);
				assertThat(answer.status()).as(path + answer.body()).isEqualTo(200);
				keep(answer);
			}
		}
		assertThat(get(HANDLER, order).json().has("reporter") && !get(HANDLER, order).json().path("reporter").isNull())
			.as("a handler sees nothing")
			.isFalse();
		keep(get(OPERATOR, ORDERS + "?state=CLOSED&size=100"));
		List<String> events = events(taken.text("id"), 2);
		this.answers.addAll(events);
		assertThat(String.join("\n", events)).contains("order.substantiated.v1", "order.closed.v1");
		for (String collection : this.database.listCollectionNames()) {
			for (Document document : this.database.getCollection(collection).find()) {
				this.answers.add(document.toJson());
			}
		}
		this.answers.add(log.getAll());
		for (String secret : List.of(NAME, PHONE, "139 0000 7777", "民生街77号")) {
			assertThat(this.answers).as(secret).noneMatch((text) -> text.contains(secret));
		}
	}

	@Test
	void opensTheIdentityOnlyForAPurposeAndWritesItDown(CapturedOutput log) {
		Answer taken = take(OPERATOR, "HELP", "18800001111", "");
		String order = ORDERS + "/" + taken.text("id");
		assertThat(post(HANDLER, order + "/unmask", "{\"purpose\":\"CONTACT_CALLER\"}", "early-key", "\"1\"").status())
			.as("a handler knows nothing of it while it lies at the hotline")
			.isEqualTo(404);
		step(OPERATOR, order, "dispatch", "{\"lead\":{\"department\":\"wjw\"}}", "DISPATCHED");
		step(HANDLER, order, "accept", "", "HANDLING");
		assertThat(verb(HANDLER, order + "/unmask", "{}").status()).isEqualTo(422);
		assertThat(verb(HANDLER, order + "/unmask", "{\"purpose\":\"CALL_BACK\"}").status()).isEqualTo(403);
		Answer opened = verb(HANDLER, order + "/unmask", "{\"purpose\":\"CONTACT_CALLER\"}");
		assertThat(opened.text("phone")).isEqualTo("18800001111");
		JsonNode entries = get(SUPERVISOR, order + "/unmask-log").json();
		assertThat(entries.size()).isEqualTo(1);
		assertThat(entries.path(0).path("actor").asString()).isEqualTo("handler.wjw.210202");
		assertThat(entries.path(0).path("details").path("purpose").asString()).isEqualTo("CONTACT_CALLER");
		assertThat(get(HANDLER, order + "/unmask-log").status()).isEqualTo(403);
		assertThat(step(HANDLER, order, "recuse", "", "HANDLING").status()).isEqualTo(200);
		assertThat(verb(HANDLER, order + "/unmask", "{\"purpose\":\"CONTACT_CALLER\"}").status()).isEqualTo(403);
		assertThat(log.getAll()).doesNotContain("18800001111");
	}

	@Test
	void opensTheIdentityForARepeatedKeyOnlyWithItsOwnLineInTheLog() {
		String order = ORDERS + "/" + take(OPERATOR, "HELP", "18800002222", "").text("id");
		step(OPERATOR, order, "dispatch", "{\"lead\":{\"department\":\"wjw\"}}", "DISPATCHED");
		step(HANDLER, order, "accept", "", "HANDLING");
		String etag = get(HANDLER, order).etag();
		Supplier<Answer> sameRequest = () -> post(HANDLER, order + "/unmask", "{\"purpose\":\"CONTACT_CALLER\"}",
				"one-key-for-all", etag);
		for (int time = 1; time <= 3; time++) {
			assertThat(sameRequest.get().text("phone")).isEqualTo("18800002222");
			assertThat(get(SUPERVISOR, order + "/unmask-log").json().size()).as("opened %s times", time)
				.isEqualTo(time);
		}
		step(HANDLER, order, "recuse", "", "HANDLING");
		assertThat(sameRequest.get()).satisfies((answer) -> {
			assertThat(answer.status()).as("after recusal").isEqualTo(403);
			assertThat(answer.body()).doesNotContain("18800002222");
		});
		assertThat(get(SUPERVISOR, order + "/unmask-log").json().size()).isEqualTo(3);
	}

	@Test
	void aRepeatedKeyOpensNothingOnceTheOrderIsReported() {
		String order = ORDERS + "/" + take(OPERATOR, "HELP", "18800003333", "").text("id");
		step(OPERATOR, order, "dispatch", "{\"lead\":{\"department\":\"wjw\"}}", "DISPATCHED");
		step(HANDLER, order, "accept", "", "HANDLING");
		String etag = get(HANDLER, order).etag();
		Supplier<Answer> sameRequest = () -> post(HANDLER, order + "/unmask", "{\"purpose\":\"CONTACT_CALLER\"}",
				"one-key-for-all", etag);
		assertThat(sameRequest.get().status()).isEqualTo(200);
		step(HANDLER, order, "complete",
				"{\"outcome\":\"RESOLVED\",\"summary\":\"好\",\"evidence\":[{\"name\":\"笔录\",\"text\":\"到场\"}]}",
				"COMPLETED");
		assertThat(sameRequest.get().status()).isEqualTo(403);
	}

	@Test
	void whereNobodyLeftAnIdentityNothingIsWrittenDownAsOpened() {
		String order = ORDERS + "/" + post(OPERATOR, ORDERS, """
				{"type":"COMPLAINT","category":"OTHER","region":"210202","title":"题","description":"述"}""").text("id");
		String before = get(OPERATOR, order).etag();
		assertThat(verb(OPERATOR, order + "/unmask", "{\"purpose\":\"CALL_BACK\"}").rule()).isEqualTo("C-36");
		assertThat(get(OPERATOR, order).etag()).isEqualTo(before);
		assertThat(get(SUPERVISOR, order + "/unmask-log").json().size()).isZero();
	}

	@Test
	void findsByTelephoneNumberForAPurposeAndWritesItDownWithoutTheNumber() {
		Answer taken = take(OPERATOR, "COMPLAINT", "17700002222", "");
		String order = ORDERS + "/" + taken.text("id");
		assertThat(post(OPERATOR, ORDERS + "/by-phone", "{\"phone\":\"17700002222\"}").status()).as("without a purpose")
			.isEqualTo(422);
		assertThat(get(SUPERVISOR, order + "/lookup-log").json().path("items").size()).isZero();
		String body = "{\"phone\":\"17700002222\",\"purpose\":\"CALLER_ASKS\"}";
		Answer found = post(OPERATOR, ORDERS + "/by-phone", body);
		assertThat(found.json().path("items").path(0).path("id").asString()).isEqualTo(taken.text("id"));
		assertThat(found.body()).doesNotContain("17700002222");
		Answer log = get(SUPERVISOR, order + "/lookup-log");
		assertThat(log.json().path("items").size()).isEqualTo(1);
		assertThat(log.json().path("items").path(0).path("actor").asString()).isEqualTo("operator.sjj.210202");
		assertThat(log.json().path("items").path(0).path("purpose").asString()).isEqualTo("CALLER_ASKS");
		assertThat(get(HANDLER, order + "/lookup-log").status()).isIn(403, 404);
		for (Document line : this.database.getCollection("lookups").find()) {
			assertThat(line.toJson()).doesNotContain("17700002222").doesNotContain("phone");
		}
		assertThat(get(OPERATOR, ORDERS + "/by-number/" + taken.text("orderNumber")).text("id"))
			.isEqualTo(taken.text("id"));
	}

	@Test
	void aSearchThatFindsNothingIsWrittenDownToo() {
		assertThat(post(SUPERVISOR, ORDERS + "/by-phone", "{\"phone\":\"17700004444\",\"purpose\":\"LAWFUL_REQUEST\"}")
			.json()
			.path("items")
			.size()).isZero();
		JsonNode newest = get(staff("auditor.sjj.210200"), "/api/complaints/lookups").json().path("items").path(0);
		assertThat(newest.path("actor").asString()).isEqualTo("supervisor.sjj.210202");
		assertThat(newest.path("purpose").asString()).isEqualTo("LAWFUL_REQUEST");
		assertThat(newest.path("orderId").isMissingNode() || newest.path("orderId").isNull()).isTrue();
		for (String nobody : List.of("auditor.wjw.210200", "auditor.sjj.210202", "supervisor.sjj.210200")) {
			assertThat(get(staff(nobody), "/api/complaints/lookups").status()).as(nobody).isEqualTo(403);
		}
	}

	@Test
	void onlyTheHotlineFindsByTelephoneNumber() {
		String body = "{\"phone\":\"17700002222\",\"purpose\":\"CALLER_ASKS\"}";
		assertThat(post(HANDLER, ORDERS + "/by-phone", body).status()).isEqualTo(403);
		assertThat(post(staff("operator.wjw.210202"), ORDERS + "/by-phone", body).status())
			.as("nobody is hotline in a department")
			.isEqualTo(403);
		Answer bad = post(OPERATOR, ORDERS + "/by-phone", body.replace("17700002222", "12345678901"));
		assertThat(bad.rule()).isEqualTo("E-23");
		assertThat(bad.body()).doesNotContain("12345678901");
	}

	@Test
	void refusesWhatIsBadAndWritesNothing() {
		long before = this.database.getCollection("orders").countDocuments();
		assertThat(take(OPERATOR, "COMPLAINT", "13800001111", ",\"creditCode\":\"91210202MA9ZZZZZ0X\"").rule())
			.isEqualTo("H-01");
		assertThat(take(OPERATOR, "COMPLAINT", "23800001111", "").rule()).isEqualTo("E-23");
		assertThat(take(HANDLER, "COMPLAINT", "13800001111", "").status()).isEqualTo(403);
		assertThat(take(OPERATOR, "WISH", "13800001111", "").status()).isEqualTo(400);
		for (String place : List.of("210202001", "999999")) {
			Answer nowhere = post(staff("operator.sjj.210200"), ORDERS, """
					{"type":"COMPLAINT","category":"OTHER","region":"%s","title":"题","description":"述"}"""
				.formatted(place));
			assertThat(nowhere.status()).as(nowhere.body()).isEqualTo(422);
			assertThat(nowhere.rule()).isEqualTo("G-01");
			assertThat(nowhere.json().path("errors").path(0).path("field").asString()).isEqualTo("region");
		}
		assertThat(this.database.getCollection("orders").countDocuments()).isEqualTo(before);
		Answer declined = take(OPERATOR, "COMPLAINT", "13800001111",
				",\"notAccepted\":{\"matter\":\"RECONSIDERATION\"}");
		assertThat(declined.text("state")).isEqualTo("NOT_ACCEPTED");
		assertThat(declined.text("channel")).isEqualTo("行政复议机关");
		assertThat(take(OPERATOR, "HELP", "13800001111", ",\"emergency\":\"FIRE\"").text("channel")).isEqualTo("119");
	}

	@Test
	void takesEvidenceFirstAndRefersToIt() {
		Answer taken = take(OPERATOR, "COMPLAINT", "13800001111", "");
		String order = ORDERS + "/" + taken.text("id");
		step(OPERATOR, order, "dispatch", "{\"lead\":{\"department\":\"wjw\"}}", "DISPATCHED");
		step(HANDLER, order, "accept", "", "HANDLING");
		assertThat(verb(HANDLER, order + "/complete", "{\"outcome\":\"RESOLVED\",\"summary\":\"好\"}").rule())
			.isEqualTo("C-35");
		byte[] photo = UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8);
		String claim = """
				{"outcome":"RESOLVED","summary":"好","evidence":[{"name":"照片","sha256":"%s","size":36}]}""";
		Answer kept = upload(HANDLER, photo);
		assertThat(kept.status()).as(kept.body()).isEqualTo(201);
		assertThat(verb(HANDLER, order + "/complete", claim.formatted("0".repeat(64))).rule()).isEqualTo("C-35");
		assertThat(step(HANDLER, order, "complete", claim.formatted(kept.text("sha256")), "COMPLETED").status())
			.isEqualTo(200);
		assertThat(get(OPERATOR, order + "/evidence/" + kept.text("sha256")).body())
			.isEqualTo(new String(photo, StandardCharsets.UTF_8));
		assertThat(get(staff("handler.gaj.210202"), order + "/evidence/" + kept.text("sha256")).status())
			.isEqualTo(404);
		assertThat(upload(HANDLER, new byte[10 * 1024 * 1024 + 1]).status()).isEqualTo(413);
		assertThat(upload(staff("operator.scjg.210202"), photo).status()).as("is no operator of the hotline")
			.isEqualTo(403);
	}

	private void answerThePart(String orderId) {
		JsonNode asked = get(this.assisting, "/api/complaints/parts?state=ASKED&size=100").json().path("items");
		String part = asked.valueStream()
			.filter((one) -> one.path("orderId").asString().equals(orderId))
			.findFirst()
			.orElseThrow()
			.path("id")
			.asString();
		keep(step(this.assisting, "/api/complaints/parts/" + part, "answer", "{\"answer\":\"有效\"}", "ANSWERED"));
		keep(get(this.assisting, "/api/complaints/parts/" + part));
	}

	private Answer take(String token, String type, String phone, String more) {
		return post(token, ORDERS, """
				{"type":"%s","category":"OTHER","region":"210202","title":"题","description":"述",
				"reporter":{"name":"赵某","phone":"%s"}%s}""".formatted(type, phone, more));
	}

	private Answer step(String token, String address, String verb, String body, String state) {
		Answer answer = verb(token, address + "/" + verb, body);
		assertThat(answer.text("state")).as(verb + ": " + answer.body()).isEqualTo(state);
		return answer;
	}

	private void keep(Answer answer) {
		this.answers.add(answer.body());
	}

	private static List<String> events(String orderId, int wanted) {
		List<String> found = new ArrayList<>();
		Map<String, Object> config = Map.of("bootstrap.servers", Infrastructure.shared().bootstrapServers(), "group.id",
				UUID.randomUUID().toString(), "auto.offset.reset", "earliest");
		try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(config, new StringDeserializer(),
				new StringDeserializer())) {
			consumer.subscribe(List.of("yingshang.complaint"));
			Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> {
				for (ConsumerRecord<String, String> event : consumer.poll(Duration.ofMillis(200))) {
					if (event.key().equals(orderId)) {
						StringBuilder text = new StringBuilder(event.value());
						event.headers()
							.forEach((header) -> text.append('\n')
								.append(header.key())
								.append('=')
								.append(new String(header.value(), StandardCharsets.UTF_8)));
						found.add(text.toString());
					}
				}
				return found.size() >= wanted;
			});
		}
		return found;
	}

}
