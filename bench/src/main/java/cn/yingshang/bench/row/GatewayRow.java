package cn.yingshang.bench.row;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import cn.yingshang.bench.load.Round;
import cn.yingshang.bench.load.Rounds;

/**
 * A small read through our gateway, through a bare Spring Cloud Gateway of the same
 * flavour, and directly.
 */
final class GatewayRow implements Row {

	private static final String PATH = "/api/approvals/items/public-place-hygiene";

	private static final String ACCOUNT = "window.wjw.210202";

	@Override
	public String name() {
		return "gateway";
	}

	@Override
	public String about() {
		return "our gateway beside a bare Spring Cloud Gateway and the service directly";
	}

	@Override
	public void run(Context context) throws Exception {
		URI direct = URI.create(context.processes().url("approval-service"));
		int port = freePort();
		Process bare = bare(port, direct);
		try {
			URI bareUri = URI.create("http://127.0.0.1:" + port);
			awaitServing(bareUri, context);
			Map<String, Supplier<Round>> contenders = new LinkedHashMap<>();
			Cost cost = new Cost(context, "approval-service");
			contenders.put("ours", () -> cost.of(() -> reads(context, context.gateway())));
			contenders.put("bare gateway", () -> reads(context, bareUri));
			contenders.put("direct", () -> reads(context, direct));
			Map<String, List<Round>> measured = Rounds.interleaved(context.rounds(), contenders);
			double ours = told(context, measured, "ours", cost.perUnit());
			double bareRate = told(context, measured, "bare gateway", Map.of());
			double directRate = told(context, measured, "direct", Map.of());
			context.report().figure(name(), "ours / bare", ours / bareRate, "(ratio)");
			context.report().figure(name(), "ours / direct", ours / directRate, "(ratio)");
		}
		finally {
			bare.destroy();
			bare.waitFor(5, TimeUnit.SECONDS);
			bare.destroyForcibly();
		}
	}

	private double told(Context context, Map<String, List<Round>> measured, String contender,
			Map<String, Object> cost) {
		return context.report().rounds(name(), contender, Rounds.of(measured, contender), cost);
	}

	private static Round reads(Context context, URI base) {
		Caller[] callers = new Caller[context.workers()];
		for (int i = 0; i < callers.length; i++) {
			callers[i] = new Caller(base, context.tokens());
		}
		return Round.run(callers.length, context.time(),
				(worker) -> callers[worker].get(ACCOUNT, PATH).status() == 200);
	}

	/**
	 * The reference runs from this same jar, with the heap and collector of the suite's
	 * bench profile.
	 */
	private static Process bare(int port, URI target) throws IOException {
		String jar = System.getProperty("java.class.path");
		Path log = Files.createTempFile("bare-gateway", ".log");
		return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xms256m",
				"-Xmx512m", "-XX:+UseParallelGC", "-jar", jar, "bare-gateway", "--port", Integer.toString(port),
				"--target", target.toString())
			.redirectErrorStream(true)
			.redirectOutput(log.toFile())
			.start();
	}

	private static void awaitServing(URI base, Context context) throws InterruptedException {
		for (int i = 0; i < 150; i++) {
			try {
				if (new Caller(base, context.tokens()).get(ACCOUNT, PATH).status() == 200) {
					return;
				}
			}
			catch (IOException ex) {
				Thread.sleep(200);
			}
		}
		throw new IllegalStateException("the bare gateway does not serve");
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

}
