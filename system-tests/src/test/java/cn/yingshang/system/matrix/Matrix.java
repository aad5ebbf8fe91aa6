package cn.yingshang.system.matrix;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import cn.yingshang.system.openapi.Operation;
import cn.yingshang.system.openapi.Witness;
import cn.yingshang.system.wire.Answer;
import cn.yingshang.system.wire.Asked;
import cn.yingshang.system.wire.Wire;
import org.jspecify.annotations.Nullable;

/**
 * Turns cells into requests. A verb that the caller may do is sent with a tag that is
 * long stale, so that only that stops it; whatever the model refuses is sent so that
 * nothing but the refusal stops it.
 */
final class Matrix {

	private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}|\\$(\\w+)");

	private static final String STALE = "\"987654\"";

	private final Wire wire;

	private final Witness witness;

	private final Map<String, String> tags = new ConcurrentHashMap<>();

	private final Map<String, Creations> creations;

	private final Map<String, Integer> unknown = new ConcurrentHashMap<>();

	private final AtomicLong keys = new AtomicLong();

	private final AtomicLong sent = new AtomicLong();

	Matrix(Wire wire, Witness witness, Map<String, Creations> creations) {
		this.wire = wire;
		this.witness = witness;
		this.creations = creations;
	}

	/**
	 * Asks. The system's own verbs may move a document meanwhile: then it is read again,
	 * so that no stale tag hides whether the caller is refused.
	 */
	Answer ask(Cell cell) {
		Specimen specimen = cell.specimen();
		if (cell.expected() == Expected.POSSIBLE) {
			return send(request(cell, specimen, STALE));
		}
		Answer answer = send(request(cell, specimen, tag(specimen)));
		for (int again = 0; again < 5 && answer.status() == 412; again++) {
			this.tags.remove(specimen.id());
			answer = send(request(cell, specimen, tag(specimen)));
		}
		return answer;
	}

	private String tag(Specimen specimen) {
		if (specimen.read().isEmpty()) {
			return STALE;
		}
		return this.tags.computeIfAbsent(specimen.id(), (id) -> {
			String tag = this.wire
				.send(new Asked(specimen.service(), "GET", specimen.read(), Town.EVERYONE, Map.of(), null))
				.etag();
			return (tag != null) ? tag : STALE;
		});
	}

	/** The status of the same question about something that is not there. */
	int unknown(Cell cell) {
		if (cell.expected() != Expected.HIDDEN) {
			return 0;
		}
		Specimen nothing = nothing(cell.specimen());
		Asked asked = request(cell, nothing, STALE);
		return this.unknown.computeIfAbsent(asked.toString(), (key) -> send(asked).status());
	}

	long sent() {
		return this.sent.get();
	}

	private Answer send(Asked asked) {
		this.sent.incrementAndGet();
		Answer answer = this.wire.send(asked);
		this.witness.hear(asked, answer);
		return answer;
	}

	private Asked request(Cell cell, Specimen specimen, String tag) {
		Operation operation = cell.operation();
		Map<String, String> headers = new LinkedHashMap<>();
		if (operation.takesHeader("Idempotency-Key")) {
			headers.put("Idempotency-Key", "matrix-key-" + this.keys.incrementAndGet());
		}
		if (operation.takesHeader("If-Match")) {
			headers.put("If-Match", tag);
		}
		operation.mediaType().ifPresent((type) -> headers.put("Content-Type", type));
		return new Asked(operation.service(), operation.method(), target(cell, specimen), cell.caller().account(),
				headers, body(cell, specimen));
	}

	private byte @Nullable [] body(Cell cell, Specimen specimen) {
		if (!cell.operation().takesBody()) {
			return null;
		}
		if (cell.rule().type() == Rule.Type.CREATE) {
			return Objects.requireNonNull(this.creations.get(specimen.region())).body(cell.operation().key());
		}
		return Bodies.of(cell.operation(), specimen);
	}

	private static String target(Cell cell, Specimen specimen) {
		String query = cell.rule().query().isEmpty() ? "" : "?" + cell.rule().query();
		if (cell.rule().type() == Rule.Type.LIST && !cell.operation().parameters("query").isEmpty()) {
			query += (query.isEmpty() ? "?" : "&") + "size=100";
		}
		String path = cell.rule().kind().equals("visitpart")
				? cell.operation().path().replace("/visits/{id}", "/visits/{visit}") : cell.operation().path();
		Matcher placeholder = PLACEHOLDER.matcher(path + query);
		StringBuilder target = new StringBuilder();
		while (placeholder.find()) {
			String name = (placeholder.group(1) != null) ? placeholder.group(1) : placeholder.group(2);
			placeholder.appendReplacement(target,
					Matcher.quoteReplacement(URLEncoder.encode(specimen.value(name), StandardCharsets.UTF_8)));
		}
		return placeholder.appendTail(target).toString();
	}

	private static Specimen nothing(Specimen specimen) {
		Map<String, String> values = new LinkedHashMap<>(specimen.values());
		for (String number : List.of("caseNumber", "orderNumber")) {
			values.computeIfPresent(number, (name, value) -> value.substring(0, value.length() - 4) + "9999");
		}
		values.put("creditCode", "91210200MAYDEM015J");
		return new Specimen(specimen.kind(), "nothing", Specimen.UNKNOWN, specimen.state(), specimen.party(),
				specimen.places(), values, specimen.read());
	}

	/** The cells of an operation on a document, everybody or a quarter of them. */
	static List<Cell> cells(AccessModel model, Operation operation, Specimen specimen, List<String> parties,
			boolean everybody) {
		List<Cell> cells = new ArrayList<>();
		// The name without the id, so that every run tries the same ones.
		int turn = Math.floorMod((operation.key() + specimen.name().replace(specimen.id(), "")).hashCode(), 4);
		int index = 0;
		for (String account : Callers.of(model, operation.key(), specimen, parties)) {
			Cell cell = Cell.of(model, operation, Caller.of(account), specimen);
			boolean always = everybody || KnownFaults.OF_THE_SUITE.about(operation.key()) || index < 3;
			if (always || index % 4 == turn) {
				cells.add(cell);
			}
			index++;
		}
		return cells;
	}

}
