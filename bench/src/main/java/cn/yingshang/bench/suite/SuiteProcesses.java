package cn.yingshang.bench.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The suite's processes as the launcher's records tell them: where they listen, what they
 * use.
 */
public final class SuiteProcesses {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final double TICKS_PER_MILLI = 0.1;

	private final Map<String, JsonNode> records = new TreeMap<>();

	private final HttpClient http = HttpClient.newHttpClient();

	public SuiteProcesses(Path home) {
		Path folder = home.resolve("run");
		if (!Files.exists(home.resolve("suite.json"))) {
			throw new IllegalStateException("the suite does not run: './yingshang start --profile bench'");
		}
		try (Stream<Path> files = Files.list(folder)) {
			for (Path file : files.filter((name) -> name.toString().endsWith(".json")).toList()) {
				JsonNode record = JSON.readTree(Files.readString(file));
				this.records.put(record.at("/name").asString(), record);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Address of a process, such as {@code complaint-service} or {@code store}. */
	public String url(String name) {
		JsonNode record = this.records.get(name);
		if (record == null) {
			throw new IllegalStateException("no process " + name + " among " + this.records.keySet());
		}
		return record.at("/url").asString();
	}

	/** CPU time of all processes so far, in milliseconds. */
	public double cpuMillis() {
		return this.records.values().stream().mapToDouble((record) -> cpu(record.at("/pid").asLong())).sum();
	}

	/** Resident memory by process, in MB. */
	public Map<String, Long> resident() {
		Map<String, Long> resident = new TreeMap<>();
		this.records.forEach((name, record) -> {
			try (Stream<String> lines = Files.lines(Path.of("/proc/" + record.at("/pid").asLong() + "/status"))) {
				lines.filter((line) -> line.startsWith("VmRSS:"))
					.findFirst()
					.ifPresent((line) -> resident.put(name, Long.parseLong(line.replaceAll("\\D", "")) / 1024));
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		});
		return resident;
	}

	/**
	 * Write commands a service has sent to its store so far, by its own driver's count.
	 */
	public double writes(String service) {
		URI metrics = URI.create(url(service) + "/actuator/prometheus");
		try {
			HttpResponse<String> reply = this.http.send(HttpRequest.newBuilder(metrics).build(),
					HttpResponse.BodyHandlers.ofString());
			return reply.body()
				.lines()
				.filter((line) -> line.startsWith("mongodb_driver_commands_seconds_count{"))
				.filter((line) -> line.matches(".*command=\"(insert|update|findAndModify|delete)\".*"))
				.mapToDouble((line) -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
				.sum();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private static double cpu(long pid) {
		if (pid == 0) {
			return 0;
		}
		try {
			String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
			String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
			return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS_PER_MILLI;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
