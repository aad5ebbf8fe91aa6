package cn.yingshang.verify;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The State Council's notices of days off this verifier knows by itself, 2024 to 2026,
 * and those it is given.
 */
final class Notices {

	private final Map<Integer, Year> years = new HashMap<>();

	private Notices() {
	}

	static Notices known(@Nullable Path later) {
		Notices notices = new Notices();
		try (InputStream in = Notices.class.getResourceAsStream("holidays.json")) {
			if (in == null) {
				throw new IllegalStateException("holidays.json is missing");
			}
			notices.add(Document.of("holidays.json", Document.JSON.readTree(in)));
		}
		catch (IOException ex) {
			throw new Unreadable("Can not read holidays.json", ex);
		}
		if (later != null) {
			files(later).forEach((file) -> notices.add(Document.read(file)));
		}
		return notices;
	}

	/** A file, or the notices of a city's folder (docs/city.md). */
	private static List<Path> files(Path later) {
		if (!Files.isDirectory(later)) {
			return List.of(later);
		}
		Path calendars = later.resolve("calendars");
		try (Stream<Path> files = Files.list(Files.isDirectory(calendars) ? calendars : later)) {
			return files.filter((file) -> file.toString().endsWith(".json")).sorted().toList();
		}
		catch (IOException ex) {
			throw new Unreadable("Can not list " + later, ex);
		}
	}

	@Nullable Year year(int year) {
		return this.years.get(year);
	}

	private void add(Document document) {
		Document years = document.at("years");
		for (String name : years.node().propertyNames()) {
			Document year = years.at(name);
			Map<LocalDate, String> names = new HashMap<>();
			JsonNode named = year.node().get("names");
			if (named != null) {
				named.properties()
					.forEach((entry) -> names.put(date(year, entry.getKey()), entry.getValue().asString()));
			}
			Document source = year.at("source");
			this.years.put(number(year, name),
					new Year(dates(year, "holidays"), dates(year, "workdays"), names, source.text("doc"),
							source.optionalText("number"), source.optionalText("date"), source.optionalText("url")));
		}
	}

	private static Set<LocalDate> dates(Document year, String field) {
		JsonNode list = year.node().get(field);
		if (list == null || !list.isArray()) {
			throw new Unreadable(year.place() + " has no list of " + field);
		}
		Set<LocalDate> dates = new HashSet<>();
		list.values().forEach((value) -> dates.add(date(year, value.asString())));
		return dates;
	}

	private static LocalDate date(Document year, String text) {
		try {
			return LocalDate.parse(text);
		}
		catch (RuntimeException ex) {
			throw new Unreadable(year.place() + " names " + text + ", which is no date", ex);
		}
	}

	private static int number(Document year, String name) {
		try {
			return Integer.parseInt(name);
		}
		catch (NumberFormatException ex) {
			throw new Unreadable(year.place() + " is no year", ex);
		}
	}

	/** One year's notice. */
	record Year(Set<LocalDate> holidays, Set<LocalDate> workdays, Map<LocalDate, String> names, String document,
			@Nullable String number, @Nullable String date, @Nullable String url) {

		String typeOf(LocalDate date) {
			return this.holidays.contains(date) ? "HOLIDAY"
					: this.workdays.contains(date) ? "MAKE_UP" : Notices.byWeekday(date);
		}

		boolean isSource(Document source) {
			return this.document.equals(source.text("document"))
					&& Objects.equals(this.number, source.optionalText("number"))
					&& Objects.equals(this.date, source.optionalText("date"))
					&& Objects.equals(this.url, source.optionalText("url"));
		}

	}

	static String byWeekday(LocalDate date) {
		return (date.getDayOfWeek().getValue() > 5) ? "WEEKEND" : "WORKDAY";
	}

}
