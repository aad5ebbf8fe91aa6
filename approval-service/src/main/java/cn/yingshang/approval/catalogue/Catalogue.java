package cn.yingshang.approval.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The items of the city, each in its versions, 事项目录. */
public final class Catalogue {

	private final Supplier<Map<String, List<Item>>> versions;

	private Catalogue(Supplier<Map<String, List<Item>>> versions) {
		this.versions = versions;
	}

	public Catalogue(List<Item> items) {
		Map<String, List<Item>> versions = new LinkedHashMap<>();
		items.stream()
			.sorted(Comparator.comparing(Item::validFrom))
			.forEach((item) -> versions.computeIfAbsent(item.code(), (code) -> new ArrayList<>()).add(item));
		versions.forEach((code, list) -> {
			if (list.stream().map(Item::version).distinct().count() != list.size()) {
				throw new IllegalArgumentException("item " + code + " has a version twice");
			}
		});
		this.versions = () -> versions;
	}

	/** The catalogue that is in force whenever it is asked. */
	static Catalogue following(Supplier<Catalogue> current) {
		return new Catalogue(() -> current.get().versions.get());
	}

	/** Cases run under the versions they were opened under, so none may be missing. */
	void requireAll(Catalogue before) {
		before.versions.get().forEach((code, list) -> list.forEach((item) -> {
			if (this.versions.get()
				.getOrDefault(code, List.of())
				.stream()
				.noneMatch((now) -> now.version() == item.version())) {
				throw new IllegalArgumentException("version " + item.version() + " of item " + code + " is gone");
			}
		}));
	}

	/** The version in force on a day. */
	public Optional<Item> find(String code, LocalDate day) {
		return this.versions.get()
			.getOrDefault(code, List.of())
			.stream()
			.filter((item) -> !item.validFrom().isAfter(day))
			.reduce((earlier, later) -> later);
	}

	/** The version a case was opened under. */
	public Item get(String code, int version) {
		return this.versions.get()
			.getOrDefault(code, List.of())
			.stream()
			.filter((item) -> item.version() == version)
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("item " + code + " has no version " + version));
	}

	/** Every item in force on a day. */
	public List<Item> all(LocalDate day) {
		return this.versions.get().keySet().stream().map((code) -> find(code, day)).flatMap(Optional::stream).toList();
	}

}
