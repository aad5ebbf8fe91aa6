package cn.yingshang.approval.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import cn.yingshang.kernel.city.City;
import org.jspecify.annotations.Nullable;

/**
 * One version of a service item, 政务服务事项实施清单: limits, materials, conditions and
 * whether it may be had on a promise.
 *
 * @param code our short code, such as {@code food-business}
 * @param version counts the published versions
 * @param validFrom first day of this version
 * @param name its Chinese name
 * @param department code of the deciding department
 * @param itemCode the implementation code
 * @param kind how it is handled
 * @param statutoryDays the legal limit in working days
 * @param extensionDays what one extension adds
 * @param promisedDays the organ's own, shorter limit
 * @param examination on paper or on site
 * @param licencePrefix how its licence numbers begin
 * @param promise the promise lane's terms
 * @param basis laws and regulations it rests on, 设定依据
 * @param conditions what must be met
 * @param materials what must be handed in
 * @param seal its department's in this city
 */
public record Item(String code, int version, LocalDate validFrom, String name, String department, ItemCode itemCode,
		ItemKind kind, int statutoryDays, int extensionDays, int promisedDays, Examination examination,
		String licencePrefix, PromiseTerms promise, List<String> basis, List<Condition> conditions,
		List<Material> materials, @Nullable String seal) {

	private static final double CITY_TARGET = 0.4;

	/**
	 * Checks the version.
	 * @throws IllegalArgumentException when the promised limit is longer than the legal
	 * one
	 */
	public Item {
		basis = List.copyOf(basis);
		conditions = List.copyOf(conditions);
		materials = List.copyOf(materials);
		if (promisedDays < 0 || promisedDays > statutoryDays) {
			throw new IllegalArgumentException(code + ": 承诺办结时限不得长于法定办结时限 (A-30)");
		}
	}

	/** What misses the city's target without being wrong. */
	public List<String> warnings() {
		int target = (int) Math.ceil(CITY_TARGET * this.statutoryDays);
		return (this.promisedDays <= target) ? List.of() : List
			.of("A-31: 承诺" + this.promisedDays + "个工作日,超过法定" + this.statutoryDays + "个工作日的40%(" + target + "个)");
	}

	/**
	 * The same version as this city's: with its deciding department's seal.
	 * @throws IllegalArgumentException when the city has no such department
	 */
	Item of(City city) {
		if (city.departments().find(this.department).isEmpty()) {
			throw new IllegalArgumentException(this.code + ": field department: unknown department " + this.department);
		}
		return new Item(this.code, this.version, this.validFrom, this.name, this.department, this.itemCode, this.kind,
				this.statutoryDays, this.extensionDays, this.promisedDays, this.examination, this.licencePrefix,
				this.promise, this.basis, this.conditions, this.materials, city.seal("permit", this.department));
	}

	/** The seal on its vouchers, 专用印章. */
	@Override
	public String seal() {
		return Objects.requireNonNull(this.seal, "an item without its city");
	}

	public Optional<Material> material(String materialCode) {
		return this.materials.stream().filter((material) -> material.code().equals(materialCode)).findFirst();
	}

	/** Codes of the materials no application is complete without. */
	public List<String> required() {
		return this.materials.stream().filter(Material::required).map(Material::code).toList();
	}

}
