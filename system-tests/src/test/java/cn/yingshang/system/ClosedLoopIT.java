package cn.yingshang.system;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;

import cn.yingshang.demo.client.Reply;
import cn.yingshang.demo.client.SuiteClient;
import cn.yingshang.demo.seed.Enterprise;
import cn.yingshang.demo.seed.Enterprises;
import cn.yingshang.demo.seed.Seeding;
import cn.yingshang.demo.story.ClosedLoopStory;
import cn.yingshang.demo.story.Narrator;
import cn.yingshang.kernel.time.CityTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The story that {@code ./yingshang demo} tells, over the running suite; and its draw,
 * computed again by the verifier.
 */
class ClosedLoopIT {

	private static final List<Enterprise> INVENTED = Enterprises.invent(31, 1);

	private final SuiteClient client = SuiteUnderTest.shared().client();

	@Test
	void tellsTheClosedLoopTwiceOnTheSameDataAndItsDrawVerifies(@TempDir Path folder) throws Exception {
		tell();
		JsonNode proof = tell();
		Path file = Files.writeString(folder.resolve("proof.json"), proof.toString());
		assertThat(verify("draw", file)).isZero();
		String forged = proof.toString().replaceFirst("\"value\":\"[0-9a-f]{4}", "\"value\":\"beef");
		assertThat(verify("draw", Files.writeString(folder.resolve("forged.json"), forged))).isEqualTo(1);
	}

	@Test
	void seedsOnceHoweverOftenItIsAsked() {
		String first = seed(INVENTED.subList(0, 30));
		String second = seed(INVENTED.subList(0, 30));
		assertThat(first).contains("enterprises: 30, of which 30 new");
		assertThat(second).contains("enterprises: 30, of which 0 new");
	}

	@Test
	void auditChainsVerifyWithoutAnyService(@TempDir Path folder) throws Exception {
		seed(INVENTED.subList(30, 31));
		String code = INVENTED.get(30).creditCode();
		Reply chain = this.client.as("auditor.all.all").get("/api/credit/subjects/" + code + "/chain").expect(200);
		Path file = Files.writeString(folder.resolve("chain.json"), chain.body().toString());
		assertThat(verify("chain", file)).isZero();
		String forged = chain.body().toString().replaceFirst("\"verb\":\"[a-z-]+\"", "\"verb\":\"forged\"");
		assertThat(verify("chain", Files.writeString(folder.resolve("forged.json"), forged))).isEqualTo(1);
	}

	private JsonNode tell() {
		StringWriter told = new StringWriter();
		String today = CityTime.today(Clock.systemUTC()).toString();
		JsonNode proof = new ClosedLoopStory(this.client, new Narrator(new PrintWriter(told), true), today).tell();
		assertThat(told.toString()).contains("第三次申请告知承诺").contains("Told in");
		return proof;
	}

	private String seed(List<Enterprise> enterprises) {
		StringWriter told = new StringWriter();
		new Seeding(this.client, new PrintWriter(told)).run(enterprises);
		return told.toString();
	}

	/** The verifier in a process of its own: it must need nothing of the suite. */
	private static int verify(String what, Path file) throws Exception {
		Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
				System.getProperty("java.class.path"), "cn.yingshang.verify.Verify", what, file.toString())
			.redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.DISCARD)
			.start();
		assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
		return process.exitValue();
	}

}
