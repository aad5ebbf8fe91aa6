package cn.yingshang.credit;

import java.util.Map;
import java.util.stream.Stream;

import cn.yingshang.credit.grade.GradeSettings;
import cn.yingshang.credit.record.Classification;
import cn.yingshang.credit.record.Measure;
import cn.yingshang.credit.record.RecordSettings;
import cn.yingshang.credit.record.Severity;
import cn.yingshang.credit.repair.RepairSettings;
import cn.yingshang.credit.risk.RiskSettings;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.api.Test;

import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What a city may tune, and what refuses to start. */
class SettingsTests {

	static Stream<Arguments> senseless() {
		return Stream.of(Arguments.of(RecordSettings.class, "record.minor-minimum", "4"),
				Arguments.of(RecordSettings.class, "record.order58-maximum", "6"),
				Arguments.of(RepairSettings.class, "repair.decision-days", "2"),
				Arguments.of(RiskSettings.class, "risk.from-c", "90"),
				Arguments.of(GradeSettings.class, "grade.from-b", "90"));
	}

	@ParameterizedTest
	@MethodSource("senseless")
	void refusesWhatMakesNoSense(Class<?> type, String name, String value) {
		String feature = name.substring(0, name.indexOf('.'));
		assertThatExceptionOfType(BindException.class)
			.isThrownBy(() -> bind(type, feature, Map.of("yingshang.credit." + name, value)));
	}

	@Test
	void takesTheSectorsListBeforeTheDefaultTable() {
		RecordSettings settings = bind(RecordSettings.class, "record",
				Map.of("yingshang.credit.record.classification.licence-suspension", "GENERAL"));
		Classification classification = new Classification(settings);
		assertThat(classification.of(Measure.LICENCE_SUSPENSION)).as("D-23: the draft and the final text differ")
			.isEqualTo(Severity.GENERAL);
		assertThat(classification.of(Measure.CLOSURE)).isEqualTo(Severity.SERIOUS);
	}

	private static <T> T bind(Class<T> type, String feature, Map<String, String> values) {
		return new Binder(new MapConfigurationPropertySource(values)).bindOrCreate("yingshang.credit." + feature, type);
	}

}
