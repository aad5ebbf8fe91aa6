package cn.yingshang.system.matrix;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import cn.yingshang.system.openapi.ApiDocument;
import cn.yingshang.system.openapi.Operation;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** The model knows every operation, and means what its text says. */
class AccessModelTests {

	private static final Specimen CASE = new Specimen("case", "a case", "1", "ACCEPTED", "91210202MAYDEM015J",
			Map.of("department", List.of(new Place("wjw", "210202"))), Map.of(), "/api/approvals/cases/1");

	private final AccessModel model = AccessModel.ofTheSuite();

	@Test
	void hasARowForEveryOperationAndNoOther() {
		Set<String> described = ApiDocument.operations().stream().map(Operation::key).collect(Collectors.toSet());
		assertThat(minus(described, this.model.operations()))
			.as("operations without a row: say in access.txt who may, then build")
			.isEmpty();
		assertThat(minus(this.model.operations(), described)).as("rows of operations that are gone").isEmpty();
	}

	@Test
	void aGrantCoversByRoleDepartmentAndRegionTogether() {
		String review = "POST /api/approvals/cases/{id}/review";
		assertThat(may("reviewer.wjw.210202", review)).isTrue();
		assertThat(may("reviewer.wjw.210200", review)).isTrue();
		assertThat(may("reviewer.all.all", review)).isTrue();
		assertThat(may("reviewer.scjg.210202", review)).isFalse();
		assertThat(may("reviewer.wjw.210203", review)).isFalse();
		assertThat(may("window.wjw.210202", review)).isFalse();
		assertThat(may("reviewer.wjw.210203+reviewer.scjg.210202", review)).isFalse();
		assertThat(may("reviewer.scjg.210202+window.wjw.210202", review)).isFalse();
		assertThat(may("", review)).isFalse();
	}

	@Test
	void aPartySeesItsOwnOnly() {
		assertThat(this.model.sees(Caller.of("applicant.91210202MAYDEM015J.210202"), CASE)).isTrue();
		assertThat(this.model.sees(Caller.of("applicant.91210200MAYDEM015J.210202"), CASE)).isFalse();
		assertThat(this.model.sees(Caller.of("ops.all.all"), CASE)).isFalse();
	}

	@Test
	void aVerbIsPossibleInItsStatesOnly() {
		assertThat(may("reviewer.wjw.210202", "POST /api/approvals/cases/{id}/suspend")).isFalse();
		assertThat(this.model.mayInSomeState(Caller.of("reviewer.wjw.210202"), "POST /api/approvals/cases/{id}/suspend",
				CASE))
			.isTrue();
	}

	@Test
	void aRowThatSaysNothingIsRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> AccessModel.parse("GET /somewhere looks case"));
	}

	private boolean may(String account, String operation) {
		return this.model.may(Caller.of(account), operation, CASE);
	}

	private static Set<String> minus(Set<String> all, Set<String> some) {
		return all.stream().filter((one) -> !some.contains(one)).collect(Collectors.toCollection(TreeSet::new));
	}

}
