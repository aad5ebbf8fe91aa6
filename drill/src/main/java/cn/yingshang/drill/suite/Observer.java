package cn.yingshang.drill.suite;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;

import cn.yingshang.demo.client.Reply;
import cn.yingshang.demo.client.Session;
import cn.yingshang.demo.client.SuiteClient;
import cn.yingshang.demo.client.Unreachable;
import cn.yingshang.drill.check.Checker;
import cn.yingshang.drill.check.Effect;
import cn.yingshang.drill.check.Entry;
import cn.yingshang.drill.check.Link;
import cn.yingshang.drill.check.Observation;
import cn.yingshang.drill.check.Seen;
import cn.yingshang.drill.history.Operation;
import cn.yingshang.drill.history.Outcome;
import cn.yingshang.drill.journey.Expectation;
import tools.jackson.databind.JsonNode;

/** Reads again, through the public API and the topics, what the clients were told. */
public final class Observer {

	private final SuiteClient client;

	private final Members members;

	private final Map<String, List<JsonNode>> pages = new ConcurrentHashMap<>();

	public Observer(SuiteClient client, Members members) {
		this.client = client;
		this.members = members;
	}

	/** Everything the checker asks for. */
	public Observation observe(List<Operation> history, List<Expectation> owed, int deadExpected) {
		Map<String, String> readers = new LinkedHashMap<>();
		for (Operation operation : history) {
			if (operation.outcome() == Outcome.OK && operation.resource() != null) {
				readers.putIfAbsent(operation.resource(), operation.account());
			}
		}
		List<Supplier<Seen>> resources = new ArrayList<>();
		readers.forEach((path, account) -> resources.add(() -> seen(account, path)));
		List<Supplier<Effect>> effects = new ArrayList<>();
		owed.forEach((one) -> effects.add(() -> effect(one)));
		int dead = Members.SERVICES.stream()
			.mapToInt((service) -> (int) this.members.figure(service, "yingshang_inbox_dead"))
			.sum();
		return new Observation(all(resources), new Topics(this.members.url("broker")).told(), all(effects),
				deadExpected, dead);
	}

	private static <T> List<T> all(List<Supplier<T>> suppliers) {
		ExecutorService pool = Executors.newFixedThreadPool(4);
		try {
			List<Future<T>> futures = suppliers.stream().map((one) -> pool.submit(one::get)).toList();
			List<T> found = new ArrayList<>();
			for (Future<T> one : futures) {
				found.add(one.get());
			}
			return found;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException(ex.getCause());
		}
		finally {
			pool.shutdownNow();
		}
	}

	private Effect effect(Expectation one) {
		List<JsonNode> pages = this.pages.computeIfAbsent(one.account() + one.path(), (key) -> pages(one));
		return new Effect(one.what(), one.expected(), pages.stream().mapToInt(one.count()).sum());
	}

	/** One page, or all pages of a list; nothing when it is not there. */
	private List<JsonNode> pages(Expectation one) {
		List<JsonNode> pages = new ArrayList<>();
		String path = one.path();
		while (true) {
			Reply reply = get(one.account(), path);
			if (reply.status() != 200) {
				return pages;
			}
			pages.add(reply.body());
			String next = reply.body().at("/next").asString("");
			if (next.isEmpty() || !one.path().contains("?")) {
				return pages;
			}
			path = one.path() + "&after=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
		}
	}

	private Seen seen(String account, String path) {
		Reply reply = get(account, path);
		if (reply.status() != 200) {
			return new Seen(path, reply.status(), 0, "", List.of(), List.of());
		}
		List<Entry> entries = new ArrayList<>();
		for (JsonNode node : get(account, path + "/timeline").body()) {
			entries.add(new Entry(node.at("/at").asString(""), node.at("/actor").asString(""),
					node.at("/verb").asString(""), node.hasNonNull("from") ? node.at("/from").asString() : null,
					node.at("/to").asString(""), node.hasNonNull("cause") ? node.at("/cause/eventId").asString() : null,
					texts(node.at("/events"))));
		}
		List<Link> chain = new ArrayList<>();
		for (JsonNode node : get(account, path + "/chain").body()) {
			chain.add(new Link(node.at("/index").asInt(), node.at("/previousHash").asString(),
					node.at("/hash").asString(), node.get("entry")));
		}
		return new Seen(path, 200, Checker.revision(reply.etag()), reply.body().at("/state").asString(""), entries,
				chain);
	}

	private static List<String> texts(JsonNode array) {
		List<String> texts = new ArrayList<>();
		array.forEach((one) -> texts.add(one.asString()));
		return texts;
	}

	private Reply get(String account, String path) {
		Session session = this.client.as(account);
		for (int i = 0; i < 60; i++) {
			try {
				Reply reply = session.get(path);
				if (reply.status() < 500 && reply.status() != 429) {
					return reply;
				}
			}
			catch (Unreachable ex) {
				// It has just come back from a fault; asked again.
				Pause.of(Duration.ofMillis(500));
			}
			Pause.of(Duration.ofMillis(500));
		}
		throw new IllegalStateException(path + " can not be read");
	}

}
