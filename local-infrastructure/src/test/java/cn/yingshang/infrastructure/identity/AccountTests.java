package cn.yingshang.infrastructure.identity;

import java.util.stream.Stream;

import cn.yingshang.kernel.id.CreditCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class AccountTests {

	@ParameterizedTest
	@CsvSource(
			textBlock = """
					window.scjg.210202,                       window.scjg.210202,                       中山区市场监管局 窗口受理人员
					auditor.all.all,                          auditor.*.*,                              全市各部门 审计人员
					auditor.*.*,                              auditor.*.*,                              全市各部门 审计人员
					head.sjj.210200,                          head.sjj.210200,                          大连市数据局 负责人
					inspector.hg.ZJP,                         inspector.hg.ZJP,                         大连海关(金普新区) 执法检查人员
					handler.wjw.210213,                       handler.wjw.ZJP,                          金普新区卫生健康委 承办人员
					applicant.91210200maydem015j.210202,      applicant.91210200MAYDEM015J.210202,      企业 91210200MAYDEM015J 申请人
					""")
	void hasOneNameHoweverItIsTyped(String typed, String name, String displayName) {
		Account account = Account.of(typed);
		assertThat(account.name()).isEqualTo(name);
		assertThat(account.displayName()).isEqualTo(displayName);
		assertThat(Account.of(account.name())).isEqualTo(account);
	}

	@ParameterizedTest
	@ValueSource(strings = { "window.scjg.210202+head.scjg.210202", "window.scjg.210202 head.scjg.210202" })
	void joinsSeveralGrants(String typed) {
		Account account = Account.of(typed);
		assertThat(account.grantNames()).containsExactly("window.scjg.210202", "head.scjg.210202");
		assertThat(account.displayName()).isEqualTo("中山区市场监管局 窗口受理人员、中山区市场监管局 负责人");
	}

	@ParameterizedTest
	@CsvSource({ "windw.scjg.210202, windw", "window.scgj.210202, scgj", "window.scjg.999999, 999999",
			"window.scjg, 三段", "window..210202, ''", "'', 账号", "applicant.91210200MAYDEM015K.210202, E-04",
			"applicant.all.210202, E-01", "applicant.91210200MAYDEM015J.210202+head.scjg.210202, 单独",
			"{\"$ne\":1}.scjg.210202, $ne", "window.scjg.210202+, 三段", "WINDOW.scjg.210202, WINDOW" })
	void saysWhatIsWrongAndWhichFormsAreValid(String typed, String reason) {
		assertThatExceptionOfType(BadAccount.class).isThrownBy(() -> Account.of(typed))
			.withMessageContaining(reason)
			.withMessageContaining("<role>.<department>.<region>")
			.withMessageContaining("credit-officer")
			.withMessageContaining("applicant.<18位统一社会信用代码>.<region>");
	}

	@Test
	void refusesAnEndlessName() {
		assertThatExceptionOfType(BadAccount.class).isThrownBy(() -> Account.of("window.scjg.210202+".repeat(1000)));
	}

	@ParameterizedTest
	@MethodSource
	void everyNamedAccountExists(DemoAccount account) {
		assertThat(Account.of(account.name()).grants()).hasSize(1);
		assertThat(account.name()).as("a shell leaves it alone").matches("[A-Za-z0-9.-]+");
		assertThat(account.description()).isNotBlank();
	}

	static Stream<DemoAccount> everyNamedAccountExists() {
		return DemoAccounts.all().stream();
	}

	@Test
	void twelveAccountsAreNamed() {
		assertThat(DemoAccounts.all()).hasSize(12).doesNotHaveDuplicates();
		assertThat(CreditCode.of(DemoAccounts.HOTEL).organisationCodeConforms()).isTrue();
	}

}
