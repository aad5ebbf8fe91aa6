package cn.yingshang.kernel.time;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads years from JSON of the shape {@code {"years": {"2027": {"holidays": [],
 * "workdays": [], "names": {}, "workingDayCount": 0, "source": {"doc": "", "number": "",
 * "date": "", "url": ""}}}}}.
 */
final class CalendarFile {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private CalendarFile() {
	}

	static List<CalendarYear> resource(String name) {
		try (InputStream in = CalendarFile.class.getResourceAsStream(name)) {
			if (in == null) {
				throw new IllegalStateException("Calendar resource missing: " + name);
			}
			return read(name, in.readAllBytes());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static List<CalendarYear> read(String where, byte[] json) {
		try {
			return years(where, JSON.readTree(json));
		}
		catch (JacksonException ex) {
			throw new IllegalArgumentException(where + " is no JSON: " + ex.getOriginalMessage(), ex);
		}
	}

	private static List<CalendarYear> years(String where, JsonNode document) {
		JsonNode years = document.get("years");
		if (years == null || !years.isObject() || years.isEmpty()) {
			throw new IllegalArgumentException(where + " names no years");
		}
		List<CalendarYear> read = new ArrayList<>();
		for (Map.Entry<String, JsonNode> entry : years.properties()) {
			try {
				read.add(year(Integer.parseInt(entry.getKey()), entry.getValue()));
			}
			catch (RuntimeException ex) {
				throw new IllegalArgumentException(where + ", year " + entry.getKey() + ": " + ex.getMessage(), ex);
			}
		}
		return read;
	}

	private static CalendarYear year(int year, JsonNode data) {
		Map<LocalDate, String> names = new HashMap<>();
		JsonNode named = data.get("names");
		if (named != null) {
			named.properties().forEach((entry) -> names.put(LocalDate.parse(entry.getKey()), text(entry.getValue())));
		}
		CalendarYear read = new CalendarYear(year, dates(data, "holidays"), dates(data, "workdays"), names,
				source(year, data.required("source")));
		JsonNode count = data.get("workingDayCount");
		if (count != null && count.intValue() != read.workingDayCount()) {
			throw new IllegalArgumentException(
					"workingDayCount says " + count + " but the days make " + read.workingDayCount());
		}
		return read;
	}

	private static Set<LocalDate> dates(JsonNode data, String field) {
		Set<LocalDate> dates = new HashSet<>();
		for (JsonNode date : data.required(field).values()) {
			if (!dates.add(LocalDate.parse(text(date)))) {
				throw new IllegalArgumentException(field + " names " + date + " twice");
			}
		}
		return dates;
	}

	private static CalendarSource source(int year, JsonNode source) {
		String date = optional(source, "date");
		return new CalendarSource(year, text(source.required("doc")), optional(source, "number"),
				(date != null) ? LocalDate.parse(date) : null, optional(source, "url"));
	}

	private static @Nullable String optional(JsonNode node, String field) {
		JsonNode value = node.get(field);
		return (value == null || value.isNull()) ? null : text(value);
	}

	private static String text(JsonNode node) {
		if (!node.isString()) {
			throw new IllegalArgumentException(node + " is no text");
		}
		return node.stringValue();
	}

}
