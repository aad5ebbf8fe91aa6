package cn.yingshang.kernel.place;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The city's regions with their validity (G-01 to G-05). 210200 covers all; 金州区 210213 is
 * an alias of 金普新区; how many areas the city counts (13, later 12) is data. Immutable.
 */
public final class Regions {

	/** The code of the whole city. */
	public static final String CITY = "210200";

	private static final String SHIPPED = "/cn/yingshang/kernel/city/dalian/regions.json";

	private static final Regions DALIAN = shipped();

	private final Map<String, Region> byCode = new LinkedHashMap<>();

	private final Map<String, String> codeByAlias = new LinkedHashMap<>();

	private final List<AreaList> areaLists;

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
	}

	/**
	 * The regions of Dalian.
	 * @return the regions
	 */
	public static Regions dalian() {
		return DALIAN;
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

	private static Regions read(byte[] json) {
		JsonNode document = JsonMapper.builder().build().readTree(json);
		List<Region> regions = new ArrayList<>();
		document.required("regions").values().forEach((node) -> regions.add(region(node)));
		List<AreaList> lists = new ArrayList<>();
		for (JsonNode node : document.required("servicedAreas").values()) {
			lists.add(new AreaList(text(node, "id"), texts(node, "members"), text(node, "evidence"), text(node, "note"),
					date(node, "validFrom"), date(node, "validTo")));
		}
		return new Regions(regions, lists);
	}

	private static Regions shipped() {
		try (InputStream in = Regions.class.getResourceAsStream(SHIPPED)) {
			if (in == null) {
				throw new IllegalStateException("Resource missing: " + SHIPPED);
			}
			return read(in.readAllBytes());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Region region(JsonNode node) {
		return new Region(text(node, "code"), text(node, "name"), RegionKind.valueOf(text(node, "kind")),
				optional(node, "parent"), node.required("gbt2260").booleanValue(), text(node, "evidence"),
				texts(node, "aliases"), optional(node, "registryPrefix"), date(node, "validFrom"),
				date(node, "validTo"));
	}

	private static List<String> texts(JsonNode node, String field) {
		JsonNode values = node.get(field);
		return (values != null) ? values.values().stream().map(JsonNode::stringValue).toList() : List.of();
	}

	private static String text(JsonNode node, String field) {
		return node.required(field).stringValue();
	}

	private static @Nullable String optional(JsonNode node, String field) {
		JsonNode value = node.get(field);
		return (value == null || value.isNull()) ? null : value.stringValue();
	}

	private static @Nullable LocalDate date(JsonNode node, String field) {
		String value = optional(node, field);
		return (value != null) ? LocalDate.parse(value) : null;
	}

}
