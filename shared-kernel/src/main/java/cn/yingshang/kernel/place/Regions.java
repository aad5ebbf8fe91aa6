package cn.yingshang.kernel.place;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import cn.yingshang.kernel.file.Entry;

/**
 * The city's regions with their validity (G-01 to G-05). The city covers all; a region
 * may answer to other codes; how many areas the city counts is data. Immutable.
 */
public final class Regions {

	private final Map<String, Region> byCode = new LinkedHashMap<>();

	private final Map<String, String> codeByAlias = new LinkedHashMap<>();

	private final List<AreaList> areaLists;

	private final Region city;

	private final List<String> districts;

	Regions(List<Region> regions, List<AreaList> areaLists) {
		for (Region region : regions) {
			if (this.byCode.put(region.code(), region) != null) {
				throw new IllegalArgumentException("Region " + region.code() + " appears twice");
			}
		}
		for (Region region : regions) {
			if (region.parent() != null && !this.byCode.containsKey(region.parent())) {
				throw new IllegalArgumentException(
						"Region " + region.code() + " lies in an unknown " + region.parent());
			}
			for (String alias : region.aliases()) {
				if (this.byCode.containsKey(alias) || this.codeByAlias.put(alias, region.code()) != null) {
					throw new IllegalArgumentException("Alias " + alias + " is taken");
				}
			}
		}
		this.areaLists = List.copyOf(areaLists);
		for (AreaList list : this.areaLists) {
			list.members().forEach(this::get);
		}
		List<Region> cities = regions.stream().filter((region) -> region.kind() == RegionKind.CITY).toList();
		if (cities.size() != 1) {
			throw new IllegalArgumentException("One region is of kind CITY, not " + cities.size());
		}
		this.city = cities.get(0);
		regions.forEach(this::requireInside);
		this.districts = regions.stream()
			.filter((region) -> region.kind() != RegionKind.STREET)
			.map(Region::code)
			.toList();
	}

	private void requireInside(Region region) {
		Region outer = region;
		for (int steps = 0; steps <= this.byCode.size(); steps++) {
			if (outer.equals(this.city)) {
				return;
			}
			if (outer.parent() == null) {
				break;
			}
			outer = get(outer.parent());
		}
		throw new IllegalArgumentException("Region " + region.code() + " does not lie in the city");
	}

	/**
	 * The city as a whole.
	 * @return the one region of kind {@link RegionKind#CITY}
	 */
	public Region city() {
		return this.city;
	}

	/**
	 * A region by code or alias code.
	 * @param code {@code 210202}, {@code ZGX}, {@code 210213001} or an alias such as
	 * {@code 210213}
	 * @return the region, empty if unknown
	 */
	public Optional<Region> find(String code) {
		return Optional.ofNullable(this.byCode.get(this.codeByAlias.getOrDefault(code, code)));
	}

	/**
	 * A region by code or alias code.
	 * @param code a code
	 * @return the region
	 * @throws IllegalArgumentException if there is none
	 */
	public Region get(String code) {
		return find(code).orElseThrow(() -> new IllegalArgumentException("Unknown region: " + code));
	}

	/**
	 * The one code of a region, whatever code it is called by.
	 * @param code a code or alias code
	 * @return {@code ZJP} for {@code 210213}; the code itself where it is no alias
	 * @throws IllegalArgumentException if there is no such region
	 */
	public String canonical(String code) {
		return get(code).code();
	}

	/**
	 * Where something of the city lies (G-01): a district, county or zone, or the city as
	 * a whole. A street is too small to be one, and what is no longer valid is none.
	 * @param code a code or alias code
	 * @param day the day on which it lies there
	 * @return the region with its one code, empty if there is none
	 */
	public Optional<Region> district(String code, LocalDate day) {
		return find(code).filter((region) -> region.kind() != RegionKind.STREET && region.validOn(day));
	}

	/**
	 * The codes of all districts, counties and zones that are or were, and of the city:
	 * wherever something of the city can lie.
	 * @return the codes, the city's first
	 */
	public List<String> districts() {
		return this.districts;
	}

	/**
	 * A region by its name or another name it answers to; streets share names, so streets
	 * are found by code only.
	 * @param name {@code 金州区}
	 * @return the region, empty if unknown
	 */
	public Optional<Region> byName(String name) {
		for (Region region : this.byCode.values()) {
			if (region.kind() != RegionKind.STREET && (region.name().equals(name) || region.aliases().contains(name))) {
				return Optional.of(region);
			}
		}
		return Optional.empty();
	}

	/**
	 * Whether one region lies in another or is the same. An unknown code covers nothing
	 * and is covered by nothing.
	 * @param wide a code or alias code
	 * @param narrow a code or alias code
	 * @return whether {@code wide} covers {@code narrow}
	 */
	public boolean covers(String wide, String narrow) {
		Region outer = find(wide).orElse(null);
		Region inner = find(narrow).orElse(null);
		if (outer == null) {
			return false;
		}
		while (inner != null) {
			if (inner.code().equals(outer.code())) {
				return true;
			}
			String parent = inner.parent();
			inner = (parent != null) ? get(parent) : null;
		}
		return false;
	}

	/**
	 * All regions, the city first.
	 * @return an unmodifiable view
	 */
	public Collection<Region> all() {
		return Collections.unmodifiableCollection(this.byCode.values());
	}

	/**
	 * The streets, towns and townships of a region.
	 * @param code a code or alias code of a district, county, city or zone
	 * @return its streets
	 */
	public List<Region> streets(String code) {
		String parent = canonical(code);
		return this.byCode.values()
			.stream()
			.filter((region) -> region.kind() == RegionKind.STREET && parent.equals(region.parent()))
			.toList();
	}

	/**
	 * The areas the city counts on a day (区县市、先导区; G-03, G-04): 13 until 2021, 12 since
	 * 2022.
	 * @param day a date
	 * @return the areas in the order of the source
	 * @throws IllegalArgumentException if no list is valid on that day
	 */
	public List<Region> servicedAreas(LocalDate day) {
		for (AreaList list : this.areaLists) {
			if (list.validOn(day)) {
				return list.members().stream().map(this::get).toList();
			}
		}
		throw new IllegalArgumentException("No list of areas is valid on " + day);
	}

	/**
	 * Every list of areas with its validity and evidence.
	 * @return the lists
	 */
	public List<AreaList> areaLists() {
		return this.areaLists;
	}

	/**
	 * Reads a data file.
	 * @param where the file, as people find it
	 * @param json its content
	 * @return the regions
	 * @throws IllegalArgumentException naming file, entry, field and rule
	 */
	public static Regions read(String where, byte[] json) {
		return Entry.of(where, json).whole((file) -> {
			file.optional("note");
			file.optional("source");
			return new Regions(file.list("regions", Regions::region), file.list("servicedAreas", Regions::areas));
		});
	}

	private static Region region(Entry entry) {
		return new Region(entry.text("code"), entry.text("name"), entry.oneOf("kind", RegionKind.class),
				entry.optional("parent"), entry.flag("gbt2260"), entry.text("evidence"), entry.texts("aliases"),
				entry.optional("registryPrefix"), entry.date("validFrom"), entry.date("validTo"));
	}

	private static AreaList areas(Entry entry) {
		return new AreaList(entry.text("id"), entry.texts("members"), entry.text("evidence"), entry.text("note"),
				entry.date("validFrom"), entry.date("validTo"));
	}

}
