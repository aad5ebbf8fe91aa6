package cn.yingshang.platform.openapi;

import java.util.List;

import com.fasterxml.jackson.databind.type.TypeFactory;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class SchemaNamesTests {

	private final SchemaNames names = new SchemaNames();

	@Test
	void callsANestedClassAfterTheOneAround() {
		assertThat(name(ReportController.Decide.class)).isEqualTo("ReportDecide");
		assertThat(name(ReportController.ReportRow.class)).isEqualTo("ReportRow");
		assertThat(name(ReportController.Decide.Reason.class)).isEqualTo("ReportDecideReason");
		assertThat(name(LetterRequests.Decide.class)).isEqualTo("LetterDecide");
	}

	@Test
	void callsAPageAfterWhatIsOnIt() {
		assertThat(this.names.nameForType(
				TypeFactory.defaultInstance().constructParametricType(Sheet.class, ReportController.ReportRow.class)))
			.isEqualTo("ReportRowSheet");
	}

	@Test
	void refusesTwoClassesOfOneName() {
		name(ReportController.Decide.class);
		assertThatIllegalStateException().isThrownBy(() -> name(Report.Decide.class))
			.withMessageContaining("ReportDecide")
			.withMessageContaining(ReportController.Decide.class.getName())
			.withMessageContaining(Report.Decide.class.getName());
	}

	@Test
	void remembersTheClassBehindAName() {
		name(ReportController.Decide.class);
		assertThat(this.names.behind("ReportDecide")).contains(ReportController.Decide.class);
	}

	private String name(Class<?> type) {
		return this.names.nameForType(TypeFactory.defaultInstance().constructType(type));
	}

}

record Sheet<T>(List<T> items) {
}

class ReportController {

	record Decide(Reason reason) {

		record Reason(String text) {
		}

	}

	record ReportRow(String id) {
	}

}

class LetterRequests {

	record Decide(String outcome) {
	}

}

class Report {

	record Decide(String outcome) {
	}

}
