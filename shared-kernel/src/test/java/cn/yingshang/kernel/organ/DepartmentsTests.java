package cn.yingshang.kernel.organ;

import java.time.LocalDate;
import java.util.List;

import cn.yingshang.kernel.city.City;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** The working list of 37 units (G.1) and who may inspect (B-20). */
class DepartmentsTests {

	private static final LocalDate DAY = LocalDate.of(2026, 9, 1);

	private final Departments departments = City.read(null).departments();

	@Test
	void listsThirtySevenUnitsWithTheirEvidence() {
		assertThat(this.departments.all()).hasSize(37);
		assertThat(this.departments.all()).extracting(Department::name).doesNotHaveDuplicates();
		assertThat(this.departments.all()).filteredOn((department) -> department.evidence().equals("V")).hasSize(25);
		assertThat(this.departments.all()).filteredOn((department) -> department.evidence().equals("M")).hasSize(11);
	}

	@ParameterizedTest
	@CsvSource({ "scjg, 市市场监管局", "gaj, 市公安局", "wjw, 市卫生健康委", "xfj, 市消防救援支队", "yjj, 市应急管理局", "sthj, 市生态环境局",
			"whly, 市文化和旅游局", "rsj, 市人力资源和社会保障局", "cgj, 市城市管理局", "fgw, 市发展改革委", "sjj, 市数据局", "swj, 市商务局" })
	void keepsItsCodes(String code, String name) {
		assertThat(this.departments.get(code).name()).isEqualTo(name);
		assertThat(this.departments.byName(name)).map(Department::code).contains(code);
	}

	@Test
	void utilitiesMayNotInspect() {
		assertThat(this.departments.all()).filteredOn((department) -> !department.mayInspect())
			.extracting(Department::name)
			.containsExactly("国网大连供电公司", "大连华润燃气有限公司", "大连市水务集团");
		assertThat(this.departments.mayInspect("scjg", DAY)).isTrue();
		assertThat(this.departments.mayInspect("gwdl", DAY)).isFalse();
		assertThat(this.departments.mayInspect("nobody", DAY)).isFalse();
	}

	@Test
	void findsADepartmentByItsFormerName() {
		assertThat(this.departments.byName("市营商环境建设局")).map(Department::code).contains("sjj");
	}

	@Test
	void mayNotInspectOutsideItsValidity() {
		Department closed = new Department("old", "旧局", DepartmentKind.AGENCY, true, "M", List.of(), DAY, DAY);
		Departments list = new Departments(List.of(closed));

		assertThat(list.mayInspect("old", DAY)).isTrue();
		assertThat(list.mayInspect("old", DAY.minusDays(1))).isFalse();
		assertThat(list.mayInspect("old", DAY.plusDays(1))).isFalse();
	}

	@Test
	void refusesUnknownAndDoubleCodes() {
		Department one = this.departments.get("scjg");

		assertThatIllegalArgumentException().isThrownBy(() -> this.departments.get("nobody"))
			.withMessageContaining("nobody");
		assertThatIllegalArgumentException().isThrownBy(() -> new Departments(List.of(one, one)));
		assertThatIllegalArgumentException().isThrownBy(
				() -> new Department("SCJG", "市市场监管局", DepartmentKind.AGENCY, true, "V", List.of(), null, null));
	}

}
