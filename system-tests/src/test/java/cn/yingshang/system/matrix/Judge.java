package cn.yingshang.system.matrix;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import cn.yingshang.system.wire.Answer;
import tools.jackson.databind.JsonNode;

/** Says what an answer has that the model does not allow, and lacks that it demands. */
final class Judge {

	private final AccessModel model;

	private final List<String> planted;

	private final Map<String, Specimen> known = new LinkedHashMap<>();

	Judge(AccessModel model, List<Specimen> specimens, List<String> planted) {
		this.model = model;
		this.planted = planted;
		specimens.forEach((specimen) -> this.known.put(specimen.id(), specimen));
	}

	/**
	 * Judges one answer.
	 * @param cell what was asked
	 * @param answer what came
	 * @param unknown status of the same question about something that is not there
	 */
	List<String> faults(Cell cell, Answer answer, int unknown) {
		List<String> faults = new ArrayList<>();
		status(cell, answer.status(), unknown).ifPresent(faults::add);
		if (answer.status() == 200) {
			JsonNode body = answer.json();
			rows(cell, body, faults);
			actions(cell, body, faults);
			members(cell, body, faults);
		}
		this.planted.stream()
			.filter(answer.body()::contains)
			.forEach((secret) -> faults.add("tells who reported: " + secret));
		return faults.stream().map((fault) -> cell + ": " + fault).toList();
	}

	private static Optional<String> status(Cell cell, int status, int unknown) {
		boolean sometimes = cell.rule().sometimes();
		boolean good = switch (cell.expected()) {
			case UNAUTHENTICATED -> status == 401;
			case PUBLIC, SHOWN, LISTED -> status == 200;
			case PERHAPS_SHOWN -> status == 200 || status == 404 || status == 409;
			case HIDDEN -> (status == 403 || status == 404) && status == unknown;
			case REFUSED -> status == 403 || status == 404;
			case REFUSED_OR_IMPOSSIBLE -> status == 403 || status == 404 || status == 409;
			case POSSIBLE ->
				status == 412 || status == 409 || status == 422 || (sometimes && (status == 403 || status == 404));
			case IMPOSSIBLE -> status == 409 || status == 422 || (sometimes && status == 403);
			case NOT_LISTED -> status == 200 || status == 400 || status == 403
					|| (status == 404 && cell.operation().path().contains("{"));
			case MADE ->
				status == 200 || status == 201 || status == 409 || status == 422 || (sometimes && status == 403);
			case NOT_MADE -> status == 403 || status == 404;
		};
		return good ? Optional.empty() : Optional.of("answers " + status + " where the model says " + cell.expected()
				+ ((cell.expected() == Expected.HIDDEN) ? " (for something unknown: " + unknown + ")" : ""));
	}

	/** A list shows what the caller may see, and nothing else. */
	private void rows(Cell cell, JsonNode body, List<String> faults) {
		if (cell.rule().type() != Rule.Type.LIST) {
			return;
		}
		boolean found = false;
		for (JsonNode row : items(body)) {
			String id = id(row);
			found |= id.equals(cell.specimen().id());
			Specimen specimen = this.known.get(id);
			if (specimen != null && specimen.kind().equals(cell.rule().kind())
					&& !this.model.may(cell.caller(), cell.rule().operation(), specimen)) {
				faults.add("lists a foreign row, " + specimen.name());
			}
		}
		if (cell.expected() == Expected.LISTED && !found && body.path("next").isMissingNode()) {
			faults.add("does not list it");
		}
	}

	/** What is offered is what may be done. */
	private void actions(Cell cell, JsonNode body, List<String> faults) {
		if (!body.has("_actions") || !cell.operation().path().endsWith("}")
				|| !cell.rule().kind().equals(cell.specimen().kind())) {
			return;
		}
		List<String> offered = new ArrayList<>();
		body.get("_actions").forEach((action) -> offered.add(action.path("verb").asString()));
		for (String operation : this.model.verbsOf(cell.specimen().kind())) {
			String verb = operation.substring(operation.lastIndexOf('/') + 1);
			boolean may = this.model.may(cell.caller(), operation, cell.specimen());
			if (offered.contains(verb) && !may) {
				faults.add("offers " + verb);
			}
			if (may && !offered.contains(verb) && !this.model.sometimes(operation)) {
				faults.add("does not offer " + verb);
			}
		}
	}

	/** Some members are not for everybody who sees the document. */
	private void members(Cell cell, JsonNode body, List<String> faults) {
		this.model.members(cell.rule().kind()).forEach((name, who) -> {
			for (JsonNode one : items(body)) {
				Specimen specimen = this.known.getOrDefault(id(one), cell.specimen());
				if (one.findValues(name).stream().anyMatch((value) -> !value.isNull())
						&& !who.holds(cell.caller(), specimen)) {
					faults.add("shows " + name + " of " + specimen.name());
				}
			}
		});
	}

	private static Iterable<JsonNode> items(JsonNode body) {
		return body.isArray() ? body : (body.has("items") ? body.get("items") : List.of(body));
	}

	private static String id(JsonNode row) {
		return row.has("id") ? row.get("id").asString() : row.path("creditCode").asString("");
	}

}
