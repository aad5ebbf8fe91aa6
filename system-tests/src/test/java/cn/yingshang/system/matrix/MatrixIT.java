package cn.yingshang.system.matrix;

import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

import cn.yingshang.demo.client.Session;
import cn.yingshang.demo.client.SuiteClient;
import cn.yingshang.demo.story.ClosedLoopStory;
import cn.yingshang.demo.story.Narrator;
import cn.yingshang.kernel.time.CityTime;
import cn.yingshang.system.SuiteUnderTest;
import cn.yingshang.system.openapi.ApiDocument;
import cn.yingshang.system.openapi.Operation;
import cn.yingshang.system.openapi.Witness;
import cn.yingshang.system.wire.Asked;
import cn.yingshang.system.wire.Wire;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every operation × role × scope × party on real documents: nobody reads or does what the
 * model does not give, everybody what it gives, and what is refused changes nothing.
 */
class MatrixIT {

	private static final int AT_ONCE = 4;

	private final AccessModel model = AccessModel.ofTheSuite();

	private final SuiteUnderTest suite = SuiteUnderTest.shared();

	private final Witness witness = new Witness();

	private final SuiteClient client = this.suite.client(this.witness::hear);

	@Test
	void everyCellIsAsTheModelSays() throws Exception {
		long begun = System.nanoTime();
		String today = CityTime.today(Clock.systemUTC()).toString();
		List<Town> towns = List.of(new Town(this.client, "210202", today), new Town(this.client, "210203", today));
		List<Specimen> specimens = Life.of(towns);
		Map<String, Creations> creations = towns.stream()
			.collect(Collectors.toMap((town) -> town.region, Creations::new));
		long lived = System.nanoTime();
		Map<String, Long> before = done(specimens);
		Matrix matrix = new Matrix(new Wire(this.suite), this.witness, creations);
		List<Cell> cells = cells(towns, specimens);
		List<String> faults = run(matrix, new Judge(this.model, specimens, Hotline.PLANTED), cells);
		System.out.printf("matrix: %d cells, %d requests, %d documents; %.0f s, of which %.0f s for the documents%n",
				cells.size(), matrix.sent(), specimens.size(), (System.nanoTime() - begun) / 1e9,
				(lived - begun) / 1e9);
		Files.write(Path.of("target/matrix-faults.txt"), faults);
		assertThat(done(specimens)).as("what is refused changes nothing").isEqualTo(before);
		assertThat(KnownFaults.OF_THE_SUITE.unknown(faults)).as("cells that are not as the model says").isEmpty();
		assertThat(KnownFaults.OF_THE_SUITE.gone(faults)).as("mended: take it out of KnownFaults").isEmpty();
		hearTheRest(towns.get(0), today);
		assertThat(this.witness.faults()).as("answers that are not as docs/openapi describes them").isEmpty();
		Set<String> unheard = this.witness.unheard();
		Files.write(Path.of("target/unheard.txt"), unheard);
		assertThat(unheard).as("operations whose good answer is not heard: call a new one, take a heard one out")
			.containsExactlyElementsOf(Witness.knownUnheard());
	}

	/** What the public reads, and the story, whose verbs no cell does to the end. */
	private void hearTheRest(Town town, String today) {
		new ClosedLoopStory(this.client, new Narrator(new PrintWriter(Writer.nullWriter()), true), today).tell();
		Session anybody = this.client.as("");
		for (String subject : List.of("/grade", "/records")) {
			anybody.get("/api/credit/subjects/" + town.party + subject).expect(200);
		}
		anybody.get("/api/inspections/templates").expect(200);
		anybody.get("/api/inspections/results").expect(200);
		anybody.get("/api/inspections/draws").expect(200);
		String item = anybody.get("/api/inspections/items").expect(200).text("/0/code");
		anybody.get("/api/inspections/items/" + item).expect(200);
		item = anybody.get("/api/approvals/items").expect(200).text("/0/code");
		anybody.get("/api/approvals/items/" + item).expect(200);
		String decision = anybody.get("/api/approvals/decisions").expect(200).text("/items/0/caseId");
		anybody.get("/api/approvals/decisions/" + decision).expect(200);
		for (String operation : List.of("/ops/city", "/ops/failures", "/ops/parked-events")) {
			Asked asked = new Asked("credit-service", "GET", operation, "ops.all.all", Map.of(), null);
			this.witness.hear(asked, new Wire(this.suite).send(asked));
		}
		Asked reload = new Asked("credit-service", "POST", "/ops/city/reload", "ops.all.all",
				Map.of("Idempotency-Key", town.random()), null);
		this.witness.hear(reload, new Wire(this.suite).send(reload));
		new Errands(town).run();
	}

	private List<Cell> cells(List<Town> towns, List<Specimen> specimens) {
		List<String> parties = towns.stream().map((town) -> town.party).toList();
		List<Cell> cells = new ArrayList<>();
		for (Operation operation : ApiDocument.operations()) {
			Rule rule = this.model.rules(operation.key()).get(0);
			if (rule.type() == Rule.Type.CREATE) {
				towns.forEach((town) -> cells
					.addAll(Matrix.cells(this.model, operation, Creations.like(rule, town, specimens), parties, true)));
			}
			for (Specimen specimen : specimens) {
				boolean fits = specimen.kind().equals(rule.kind()) && rule.type() != Rule.Type.CREATE
						&& (!operation.path().contains("Number}") || specimen.values()
							.keySet()
							.stream()
							.anyMatch((name) -> operation.path().contains("{" + name + "}")));
				if (fits) {
					boolean everybody = rule.type() == Rule.Type.LIST
							|| specimen.read().startsWith(operation.path().replaceAll("\\{.*", ""))
									&& operation.path().endsWith("}");
					cells.addAll(Matrix.cells(this.model, operation, specimen, parties, everybody));
				}
			}
		}
		return cells;
	}

	private List<String> run(Matrix matrix, Judge judge, List<Cell> cells) throws Exception {
		ExecutorService pool = Executors.newFixedThreadPool(AT_ONCE);
		try {
			List<Callable<List<String>>> tasks = new ArrayList<>();
			cells.forEach((cell) -> tasks.add(() -> judge.faults(cell, matrix.ask(cell), matrix.unknown(cell))));
			List<String> faults = new ArrayList<>();
			for (Future<List<String>> judged : pool.invokeAll(tasks)) {
				faults.addAll(judged.get());
			}
			return faults;
		}
		finally {
			pool.shutdownNow();
		}
	}

	/**
	 * What persons have done to each document; the system may act on its own meanwhile.
	 */
	private Map<String, Long> done(List<Specimen> specimens) {
		Map<String, Long> done = new LinkedHashMap<>();
		for (Specimen specimen : specimens.stream().filter((one) -> !one.read().isEmpty()).toList()) {
			JsonNode timeline = this.client.as(Town.EVERYONE).get(specimen.read()).expect(200).body().path("timeline");
			done.put(specimen.name(),
					timeline.valueStream()
						.filter((entry) -> !entry.path("actor").asString("").startsWith("system:"))
						.count());
		}
		return done;
	}

}
