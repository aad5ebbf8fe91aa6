package cn.yingshang.platform.city;

import java.nio.file.Path;
import java.util.Map;

import cn.yingshang.kernel.time.WorkingCalendar;
import cn.yingshang.platform.observe.FailuresAutoConfiguration;
import cn.yingshang.platform.observe.ObserveAutoConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.env.MapPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

class CitySettingsTests {

	@TempDir
	private Path folder;

	@Test
	void aFolderThatIsNotThereIsRefusedAtStart() {
		with("yingshang.city", this.folder.resolve("none").toString())
			.run((context) -> assertThat(context).getFailure().rootCause().hasMessageContaining("none"));
	}

	@Test
	void withoutAFolderTheShippedCityIsServed() {
		with("yingshang.city", "")
			.run((context) -> assertThat(context.getBean(WorkingCalendar.class).lastPublishedYear()).isEqualTo(2026));
		with("yingshang.city", this.folder.toString()).run((context) -> assertThat(context).hasNotFailed());
	}

	@Test
	void aMisspeltNameIsRefused() {
		with("yingshang.city-folder", "/x").run((context) -> assertThat(context).getFailure()
			.hasMessageContaining("unknown setting yingshang.city-folder"));
	}

	private static ApplicationContextRunner with(String name, String value) {
		return new ApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(ObserveAutoConfiguration.class, FailuresAutoConfiguration.class,
					CityAutoConfiguration.class))
			.withInitializer((context) -> {
				context.getBeanFactory().setConversionService(ApplicationConversionService.getSharedInstance());
				context.getEnvironment()
					.getPropertySources()
					.addFirst(new MapPropertySource("application.yml", Map.of(name, value, "spring.mongodb.uri", "x")));
			});
	}

}
