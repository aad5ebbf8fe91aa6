package cn.yingshang.inspection;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import cn.yingshang.platform.observe.ObserveAutoConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.env.MapPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

class CalendarSettingsTests {

	@TempDir
	private Path folder;

	@Test
	void areReadFromAConfigurationFile() throws IOException {
		Files.writeString(this.folder.resolve("2027.json"), "{\"not\":\"a notice\"}");
		with("yingshang.calendar.folder", this.folder.toString())
			.run((context) -> assertThat(context).getFailure().rootCause().hasMessageContaining("2027.json"));
	}

	@Test
	void leaveTheShippedCalendarWhenAbsentOrEmpty() {
		with("yingshang.calendar.folder", "").run((context) -> assertThat(context).hasNotFailed());
		with("spring.application.name", "x").run((context) -> assertThat(context).hasNotFailed());
	}

	@Test
	void refuseAMisspeltName() {
		with("yingshang.calendar.foldr", "/x").run((context) -> assertThat(context).getFailure()
			.hasMessageContaining("unknown setting yingshang.calendar.foldr"));
	}

	private static ApplicationContextRunner with(String name, String value) {
		return new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(ObserveAutoConfiguration.class))
			.withUserConfiguration(InspectionConfiguration.class)
			.withInitializer((context) -> context.getEnvironment()
				.getPropertySources()
				.addFirst(new MapPropertySource("application.yml", Map.of(name, value))));
	}

}
