package cn.yingshang.infrastructure.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import org.bson.Document;

/**
 * Prints the rows of docs/adr/0002-embedded-store.md: {@code StoreBench documents
 * [seconds-a-row] [mongodb-uri]}; without a URI the local store, in its own process.
 */
public final class StoreBench {

	private static final int THREADS = 8;

	private static final int DEPARTMENTS = 40;

	private static final List<String> STATES = List.of("submitted", "accepted", "supplementing", "decided");

	private final MongoCollection<Document> cases;

	private final AtomicInteger next;

	private final int documents;

	private final Duration row;

	private final Supplier<Duration> serverCpu;

	private StoreBench(MongoCollection<Document> cases, int documents, Duration row, Supplier<Duration> serverCpu) {
		this.serverCpu = serverCpu;
		this.cases = cases;
		this.documents = documents;
		this.next = new AtomicInteger(documents);
		this.row = row;
	}

	public static void main(String[] args) throws Exception {
		int documents = Integer.parseInt(args[0]);
		Duration row = Duration.ofSeconds((args.length > 1) ? Long.parseLong(args[1]) : 10);
		if (args.length > 2) {
			try (MongoClient client = MongoClients.create(StoreConformance.settings(args[2]))) {
				run(client, documents, row, () -> Duration.ZERO);
			}
			return;
		}
		Path folder = Files.createTempDirectory(Path.of(System.getProperty("store.bench.folder", "target")), "bench");
		try {
			List<String> jvm = Stream
				.of(System.getProperty("store.bench.jvm", "-Xmx192m -Xss512k -XX:+UseSerialGC").split(" "))
				.toList();
			try (StoreProcess store = StoreProcess.start(folder, jvm);
					MongoClient client = MongoClients.create(StoreConformance.settings(store.uri()))) {
				run(client, documents, row, () -> store.process().info().totalCpuDuration().orElse(Duration.ZERO));
				System.out.printf("resident %d MB, on disk %d MB%n", store.residentMegabytes(), size(folder) >> 20);
			}
			long start = System.nanoTime();
			try (StoreProcess store = StoreProcess.start(folder, jvm);
					MongoClient client = MongoClients.create(StoreConformance.settings(store.uri()))) {
				client.getDatabase("bench").getCollection("cases").find(Filters.eq("_id", id(1))).first();
				System.out.printf("restart and first read %.1f s, resident %d MB%n", (System.nanoTime() - start) / 1e9,
						store.residentMegabytes());
			}
		}
		finally {
			delete(folder);
		}
	}

	private static void run(MongoClient client, int documents, Duration row, Supplier<Duration> cpu) throws Exception {
		client.getDatabase("bench").drop();
		MongoCollection<Document> cases = client.getDatabase("bench").getCollection("cases");
		cases.createIndex(Indexes.ascending("number"), new IndexOptions().unique(true));
		cases.createIndex(Indexes.ascending("department", "state", "dueAt"));
		StoreBench bench = new StoreBench(cases, documents, row, cpu);
		long start = System.nanoTime();
		bench.load();
		System.out.printf(Locale.ROOT, "load %d documents: %.0f/s%n", documents,
				documents / ((System.nanoTime() - start) / 1e9));
		bench.row("warm-up", bench::findById, Duration.ofSeconds(2));
		bench.row("insert", bench::insert, row);
		bench.row("replace {_id, revision}", bench::replace, row);
		bench.row("find by _id", bench::findById, row);
		bench.row("queue page", bench::queuePage, row);
		bench.row("unique key", bench::uniqueKey, row);
	}

	private void load() throws Exception {
		ExecutorService executor = Executors.newFixedThreadPool(4);
		try {
			List<Future<?>> batches = new ArrayList<>();
			for (int at = 0; at < this.documents; at += 500) {
				int from = at;
				batches.add(executor
					.submit(() -> this.cases.insertMany(IntStream.range(from, Math.min(from + 500, this.documents))
						.mapToObj(StoreBench::document)
						.toList())));
			}
			for (Future<?> batch : batches) {
				batch.get();
			}
		}
		finally {
			executor.shutdown();
		}
	}

	private void row(String name, Runnable operation, Duration duration) throws Exception {
		ExecutorService executor = Executors.newFixedThreadPool(THREADS);
		Duration cpuBefore = this.serverCpu.get();
		long end = System.nanoTime() + duration.toNanos();
		List<Future<long[]>> running = new ArrayList<>();
		for (int i = 0; i < THREADS; i++) {
			running.add(executor.submit(() -> {
				long[] times = new long[1024];
				int count = 0;
				long now = System.nanoTime();
				while (now < end) {
					operation.run();
					long done = System.nanoTime();
					if (count == times.length) {
						times = Arrays.copyOf(times, count * 2);
					}
					times[count++] = done - now;
					now = done;
				}
				return Arrays.copyOf(times, count);
			}));
		}
		long[] all = new long[0];
		for (Future<long[]> thread : running) {
			long[] times = thread.get();
			int before = all.length;
			all = Arrays.copyOf(all, before + times.length);
			System.arraycopy(times, 0, all, before, times.length);
		}
		executor.shutdown();
		Arrays.sort(all);
		System.out.printf(Locale.ROOT, "%-26s %8.0f/s  p50 %.1f  p99 %.1f ms  server CPU %.0f us%n", name,
				all.length / (duration.toNanos() / 1e9), all[all.length / 2] / 1e6, all[all.length * 99 / 100] / 1e6,
				this.serverCpu.get().minus(cpuBefore).toNanos() / 1e3 / all.length);
	}

	private void insert() {
		this.cases.insertOne(document(this.next.getAndIncrement()));
	}

	private void replace() {
		String id = id(any());
		Document found = this.cases.find(Filters.eq("_id", id)).first();
		long revision = found.getLong("revision");
		this.cases.replaceOne(Filters.and(Filters.eq("_id", id), Filters.eq("revision", revision)),
				found.append("revision", revision + 1));
	}

	private void findById() {
		if (this.cases.find(Filters.eq("_id", id(any()))).first() == null) {
			throw new IllegalStateException("lost a document");
		}
	}

	private void queuePage() {
		ThreadLocalRandom random = ThreadLocalRandom.current();
		this.cases
			.find(Filters.and(Filters.eq("department", "d" + random.nextInt(DEPARTMENTS)),
					Filters.eq("state", STATES.get(random.nextInt(STATES.size()))),
					Filters.gt("dueAt", new Date(random.nextInt(1_000_000) * 1000L))))
			.sort(Sorts.ascending("dueAt"))
			.limit(20)
			.into(new ArrayList<>());
	}

	private void uniqueKey() {
		if (this.cases.find(Filters.eq("number", "DL2026" + any())).first() == null) {
			throw new IllegalStateException("lost a document");
		}
	}

	private int any() {
		return ThreadLocalRandom.current().nextInt(this.documents);
	}

	private static String id(int i) {
		return String.format("0192d0a5-%04x-7000-8000-%012x", i >>> 16, i);
	}

	private static Document document(int i) {
		return new Document("_id", id(i)).append("revision", 0L)
			.append("number", "DL2026" + i)
			.append("department", "d" + i % DEPARTMENTS)
			.append("state", STATES.get((i / DEPARTMENTS) % STATES.size()))
			.append("dueAt", new Date((i * 7919L % 1_000_003) * 1000))
			.append("subject", new Document("name", "大连某某科技有限公司" + i).append("creditCode", "91210200MA0" + i))
			.append("timeline", List.of(
					new Document("verb", "submit").append("at", new Date(i)).append("note", "申请人提交了全部申请材料，等待窗口受理"),
					new Document("verb", "accept").append("at", new Date(i + 1)).append("note", "材料齐全，符合法定形式，予以受理"),
					new Document("verb", "review").append("at", new Date(i + 2)).append("note", "审查人员已核对材料，拟准予许可")))
			.append("materials", List.of("营业执照", "经营场所使用证明", "申请书", "法定代表人身份证明"))
			.append("text", "行政许可事项办理过程中的说明文字。".repeat(8));
	}

	private static long size(Path folder) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.mapToLong((file) -> file.toFile().length()).sum();
		}
	}

	private static void delete(Path folder) throws IOException {
		try (Stream<Path> files = Files.walk(folder)) {
			files.sorted(Comparator.reverseOrder()).forEach((file) -> file.toFile().delete());
		}
	}

}
