package cn.yingshang.drill.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The processes of the suite as the launcher's run records tell them. */
public final class Members {

	/** The four services. */
	public static final List<String> SERVICES = List.of("credit-service", "approval-service", "inspection-service",
			"complaint-service");

	/** Everything that can be ended and is started again. */
	public static final List<String> ALL = List.of("credit-service", "approval-service", "inspection-service",
			"complaint-service", "gateway", "broker", "store");

	private final Path run;

	private final JsonMapper json = JsonMapper.builder().build();

	private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

	public Members(Path home) {
		this.run = home.resolve("run");
	}

	private Optional<JsonNode> record(String name) {
		try {
			return Optional.of(this.json.readTree(Files.readString(this.run.resolve(name + ".json"))));
		}
		catch (IOException | JacksonException ex) {
			// The launcher is just writing it, or the process is gone.
			return Optional.empty();
		}
	}

	/** The process id, 0 while there is none. */
	public long pid(String name) {
		return record(name).map((node) -> node.at("/pid").asLong(0)).orElse(0L);
	}

	public String url(String name) {
		return record(name).map((node) -> node.at("/url").asString(""))
			.orElseThrow(() -> new IllegalStateException(name + " has no run record"));
	}

	/** Sends a signal; false when there is no such process now. */
	public boolean signal(String name, String signal) {
		long pid = pid(name);
		return pid > 0 && signal(pid, signal);
	}

	/** Sends a signal to a process of the suite. */
	public boolean signal(long pid, String signal) {
		try {
			return new ProcessBuilder("kill", "-" + signal, Long.toString(pid)).redirectErrorStream(true)
				.redirectOutput(ProcessBuilder.Redirect.DISCARD)
				.start()
				.waitFor() == 0;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	/** A figure a service shows; NaN when it does not answer. */
	public double figure(String service, String name) {
		Optional<String> page = get(service, "/actuator/prometheus");
		return page
			.map((text) -> text.lines()
				.filter((line) -> line.startsWith(name + "{") || line.startsWith(name + " "))
				.mapToDouble((line) -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
				.findFirst()
				.orElse(Double.NaN))
			.orElse(Double.NaN);
	}

	/** Whether all services and the gateway say that they can serve. */
	public boolean serving() {
		return SERVICES.stream().allMatch(this::serves) && serves("gateway");
	}

	public boolean serves(String service) {
		return get(service, "/actuator/health/readiness").isPresent();
	}

	private Optional<String> get(String service, String path) {
		try {
			HttpRequest request = HttpRequest.newBuilder(URI.create(url(service) + path))
				.timeout(Duration.ofSeconds(5))
				.build();
			HttpResponse<String> reply = this.http.send(request, HttpResponse.BodyHandlers.ofString());
			return (reply.statusCode() == 200) ? Optional.of(reply.body()) : Optional.empty();
		}
		catch (IOException | IllegalStateException ex) {
			// Away is an answer, too.
			return Optional.empty();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return Optional.empty();
		}
	}

}
