package cn.yingshang.approval.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The items of the city, each in its versions, 事项目录. Immutable. */
public final class Catalogue {

	private final Map<String, List<Item>> versions = new LinkedHashMap<>();

	public Catalogue(List<Item> items) {
		items.stream()
			.sorted(Comparator.comparing(Item::validFrom))
			.forEach((item) -> this.versions.computeIfAbsent(item.code(), (code) -> new ArrayList<>()).add(item));
		this.versions.forEach((code, list) -> {
			if (list.stream().map(Item::version).distinct().count() != list.size()) {
				throw new IllegalArgumentException("item " + code + " has a version twice");
			}
		});
	}

	/** The version in force on a day. */
	public Optional<Item> find(String code, LocalDate day) {
		return this.versions.getOrDefault(code, List.of())
			.stream()
			.filter((item) -> !item.validFrom().isAfter(day))
			.reduce((earlier, later) -> later);
	}

	/** The version a case was opened under. */
	public Item get(String code, int version) {
		return this.versions.getOrDefault(code, List.of())
			.stream()
			.filter((item) -> item.version() == version)
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("item " + code + " has no version " + version));
	}

	/** Every item in force on a day. */
	public List<Item> all(LocalDate day) {
		return this.versions.keySet().stream().map((code) -> find(code, day)).flatMap(Optional::stream).toList();
	}

}
