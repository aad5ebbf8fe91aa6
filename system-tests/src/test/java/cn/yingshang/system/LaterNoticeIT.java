package cn.yingshang.system;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;

import cn.yingshang.demo.client.Reply;
import cn.yingshang.demo.client.Session;
import cn.yingshang.demo.client.SuiteAddress;
import cn.yingshang.demo.client.SuiteClient;
import cn.yingshang.demo.seed.Enterprises;
import cn.yingshang.demo.seed.Seeding;
import cn.yingshang.demo.story.ClosedLoopStory;
import cn.yingshang.demo.story.Narrator;
import cn.yingshang.kernel.time.WorkingCalendar;
import cn.yingshang.launcher.Suite;
import cn.yingshang.launcher.plan.Member;
import cn.yingshang.launcher.plan.SuiteOptions;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * In the last days of 2026 a suite counts dates into 2027 without its notice; an invented
 * one is put into the city's folder in mid-life. Before and after, no service disagrees
 * with another about any working day.
 */
class LaterNoticeIT {

	private static final LocalDate DAY = LocalDate.of(2026, 12, 28);

	private static final String INVENTED = "platform-test/src/main/resources/cn/yingshang/platform/test/city/notice-2027.json";

	private static final String DOCUMENT = "关于2027年部分节假日安排的通知(测试数据,非正式通知)";

	@TempDir
	private static Path home;

	private static SuiteOptions options;

	private static Suite suite;

	private static SuiteClient client;

	@BeforeAll
	static void start() throws IOException {
		options = SuiteOptions.onFreePorts(Files.createDirectories(home.resolve("suite")));
		suite = Suite.start(options.withArchives(false)
			.withClassPath(faults(options.root()))
			.withVariable("YINGSHANG_FAULTS_DAY", DAY.toString())
			.withVariable("YINGSHANG_CITY", Files.createDirectories(city()).toString()));
		client = new SuiteClient(
				new SuiteAddress(URI.create(suite.url(Member.GATEWAY)), URI.create(suite.url(Member.ISSUER))),
				Clock.systemUTC(), new Random());
	}

	@AfterAll
	static void stop() {
		if (suite != null) {
			suite.close();
		}
	}

	@Test
	void everyStoredDateIsCountedAgainAndAllServicesCountAlike(@TempDir Path folder) throws Exception {
		List<Dated> waiting = waiting();
		for (Dated one : waiting) {
			Reply explained = one.explained();
			assertThat(explained.body().at("/due/provisional").asBoolean()).as(one.what).isTrue();
			assertThat(explained.text("/due/provisionalReason")).as(one.what).contains("2027年节假日安排通知尚未载入");
		}
		agree(waiting, WorkingCalendar.published());

		loadTheNotice();
		for (Dated one : waiting) {
			follows(one.what + " is counted again", () -> one.recounted() ? true : null);
			Reply explained = one.explained();
			assertThat(explained.body().at("/due/provisional").asBoolean()).as(one.what).isFalse();
			assertThat(explained.body().at("/sources").toString()).as(one.what).contains(DOCUMENT);
			assertThat(explained.text("/text")).as(one.what).contains("2027年工作日依据:" + DOCUMENT);
			assertThat(one.shown()).as(one.what + " as its detail shows it").isEqualTo(explained.text("/due/date"));
			assertThat(verify(Files.writeString(folder.resolve("why.json"), explained.body().toString()))).as(one.what)
				.isZero();
		}
		agree(waiting, WorkingCalendar.published()
			.withNotices(INVENTED, Files.readAllBytes(options.root().resolve(INVENTED))));
	}

	/** A case, an order and its part, a repair and a visit, each due in 2027. */
	private static List<Dated> waiting() {
		new ClosedLoopStory(client, new Narrator(new PrintWriter(new StringWriter()), true), DAY.toString()).tell();
		String hotel = Enterprises.invent(2027, 1).get(0).creditCode();
		new Seeding(client, new PrintWriter(new StringWriter())).run(Enterprises.invent(2027, 1));

		List<Dated> waiting = new ArrayList<>();
		waiting.add(new Dated("case", client.as("window.wjw.210202"), acceptedCase(hotel), "/clock", "/due/date"));
		Session operator = client.as("operator.sjj.210202");
		String order = "/api/complaints/orders/" + order(operator);
		waiting.add(new Dated("order", operator, order, "/clock", "/due/date"));
		String part = follows("the assisting unit is asked", () -> {
			JsonNode asked = operator.get(order).expect(200).body().at("/assisting/0/part");
			return asked.isString() ? asked.asString() : null;
		});
		waiting.add(new Dated("part", client.as("handler.scjg.210202"), part, "/clock", "/due/date"));
		waiting.add(repair(hotel));
		Session inspector = client.as("inspector.wjw.210202");
		String visit = "/api/inspections/visits/"
				+ inspector.get("/api/inspections/visits?state=LEFT").expect(200).text("/items/0/id");
		waiting.add(new Dated("visit", inspector, visit, "/clocks/publication", "/publication/date"));
		return waiting;
	}

	private static String acceptedCase(String hotel) {
		Session window = client.as("window.wjw.210202");
		Map<String, Object> application = Map.of("item", "public-place-hygiene", "creditCode", hotel, "region",
				"210202", "lane", "ORDINARY", "materials", List.of(Map.of("code", "WS-01")));
		Reply made = follows("approval-service knows the enterprise", () -> {
			Reply reply = window.create("/api/approvals/cases", application);
			return (reply.status() == 201) ? reply : null;
		});
		return "/api/approvals/cases/" + made.text("/id");
	}

	private static String order(Session operator) {
		Reply taken = operator.create("/api/complaints/orders",
				Map.of("type", "COMPLAINT", "category", "SANITATION", "region", "210202", "title", "岁末投诉",
						"description", "测试工单", "reporter",
						Map.of("name", "王小明", "phone", "13800005678", "address", "大连市中山区")))
			.expect(201);
		operator.act(taken, "/api/complaints/orders/" + taken.text("/id") + "/dispatch",
				Map.of("lead", Map.of("department", "wjw"), "assisting",
						List.of(Map.of("department", "scjg", "question", "营业执照是否在有效期"))))
			.expect(200);
		return taken.text("/id");
	}

	private static Dated repair(String hotel) {
		Session officer = client.as("credit-officer.wjw.210200");
		Reply record = officer.create("/api/credit/records",
				Map.of("creditCode", hotel, "measure", "BROKEN_PROMISE", "organ", "wjw", "document",
						Map.of("number", "测〔2026〕1号", "issuedBy", "卫生健康委", "issuedOn", DAY.toString()), "basis",
						Map.of("law", "优化营商环境条例", "article", "第十九条")))
			.expect(201);
		officer
			.act(record, "/api/credit/records/" + record.text("/id") + "/correct",
					Map.of("correctedOn", DAY.toString(), "document", "复查意见书"))
			.expect(200);
		Reply repair = client.as("applicant." + hotel + ".210202")
			.create("/api/credit/repairs",
					Map.of("recordId", record.text("/id"), "commitment",
							Map.of("text", "已改正并承诺守信经营", "signedOn", DAY.toString(), "publicConsent", true),
							"materials", List.of()))
			.expect(201);
		String path = "/api/credit/repairs/" + repair.text("/id");
		Reply accepted = officer.act(repair, path + "/accept", Map.of()).expect(200);
		return new Dated("repair", officer, path, accepted.text("/dueOn/explanation").substring(path.length()),
				"/dueOn/date");
	}

	/**
	 * What the explanations of all services say of each day is what one calendar says.
	 */
	private static void agree(List<Dated> waiting, WorkingCalendar calendar) {
		Map<String, String> said = new LinkedHashMap<>();
		for (Dated one : waiting) {
			for (JsonNode day : one.explained().body().at("/days")) {
				String type = day.at("/type").asString() + " " + day.at("/published").asBoolean();
				String before = said.put(day.at("/date").asString(), type);
				assertThat(before == null || before.equals(type)).as("%s on %s", one.what, day).isTrue();
			}
		}
		assertThat(said).hasSizeGreaterThan(20);
		said.forEach((date, type) -> {
			var day = calendar.day(LocalDate.parse(date));
			assertThat(type).as(date).isEqualTo(day.type() + " " + day.published());
		});
	}

	/** As an office does it: copied beside, then renamed. */
	private static void loadTheNotice() throws IOException {
		Path calendars = Files.createDirectories(city().resolve("calendars"));
		Path half = Files.copy(options.root().resolve(INVENTED), calendars.resolve("2027.json.half"));
		Files.move(half, calendars.resolve("2027.json"), StandardCopyOption.ATOMIC_MOVE);
	}

	private static Path city() {
		return home.resolve("city");
	}

	private static List<Path> faults(Path root) {
		Path target = root.resolve("faults/target");
		return Stream.of(target, target.resolve("lib")).flatMap(LaterNoticeIT::jars).toList();
	}

	private static Stream<Path> jars(Path folder) {
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter((file) -> file.toString().endsWith(".jar")).toList().stream();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static <T> T follows(String what, Supplier<T> look) {
		return Awaitility.await(what)
			.atMost(Duration.ofSeconds(60))
			.pollInterval(Duration.ofMillis(200))
			.until(look::get, (found) -> found != null);
	}

	/** The verifier in a process of its own, with the folder the services read. */
	private static int verify(Path file) throws Exception {
		Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
				System.getProperty("java.class.path"), "cn.yingshang.verify.Verify", "due-date", file.toString(),
				"--calendar", city().toString())
			.redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.DISCARD)
			.start();
		assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
		return process.exitValue();
	}

	/**
	 * Something with a stored due date.
	 *
	 * @param what it is called
	 * @param session who reads it
	 * @param path where it is read
	 * @param clock where its date is explained, below the path
	 * @param due where its detail shows the date
	 */
	private record Dated(String what, Session session, String path, String clock, String due) {

		Reply explained() {
			return this.session.get(this.path + this.clock).expect(200);
		}

		String shown() {
			return this.session.get(this.path).expect(200).text(this.due);
		}

		boolean recounted() {
			for (JsonNode entry : this.session.get(this.path + "/timeline").expect(200).body()) {
				if (entry.at("/verb").asString().equals("recount")) {
					return true;
				}
			}
			return false;
		}

	}

}
