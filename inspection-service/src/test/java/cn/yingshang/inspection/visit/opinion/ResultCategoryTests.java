package cn.yingshang.inspection.visit.opinion;

import cn.yingshang.platform.rule.RuleViolation;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ResultCategoryTests {

	@Test
	void b60KnowsEightCategoriesEachWithAConsequence() {
		assertThat(ResultCategory.values()).hasSize(8)
			.allSatisfy((category) -> assertThat(ResultCategory.of(category.code())).isSameAs(category));
		assertThat(ResultCategory.of(4).consequence()).isEqualTo(ResultCategory.Consequence.ABNORMAL_LIST);
		assertThat(ResultCategory.of(5).consequence()).isEqualTo(ResultCategory.Consequence.RECHECK);
		assertThat(ResultCategory.of(6).consequence()).isEqualTo(ResultCategory.Consequence.PUBLISH);
		assertThat(ResultCategory.of(8).consequence()).isEqualTo(ResultCategory.Consequence.CASE_FILE);
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> ResultCategory.of(9))
			.satisfies((refused) -> assertThat(refused.rule()).isEqualTo("B-60"));
	}

}
