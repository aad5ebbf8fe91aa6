package cn.yingshang.platform.observe;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.SystemEnvironmentPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

class SettingsGuardTests {

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withInitializer((context) -> new PlatformDefaults().postProcessEnvironment(context.getEnvironment(),
				new SpringApplication()))
		.withConfiguration(AutoConfigurations.of(ObserveAutoConfiguration.class))
		.withUserConfiguration(Settings.class);

	@ParameterizedTest
	@ValueSource(strings = { "yingshang.mail.max-size=1", "yingshang.mail.maxSize=1", "yingshang.mail.hosts=a,b",
			"yingshang.mail.hosts[0]=a", "yingshang.mail.boxes.in.path=/a", "yingshang.mail.boxes.out.keep-for=1h",
			"yingshang.extra.switch=on", "yingshang.plain.first-name=x", "other.thing=1" })
	void startsWithWhatItKnows(String setting) {
		this.runner.withPropertyValues(setting).run((context) -> assertThat(context).hasNotFailed());
	}

	@ParameterizedTest
	@ValueSource(strings = { "yingshang.mail.max-sise=1", "yingshang.male.max-size=1", "yingshang.mail=1",
			"yingshang.mail.boxes.in.paht=/a", "yingshang.plain.last-name=x", "yingshang.mail.max-size.more=1",
			"management.endpoint.health.show-details=always", "management.endpoints.web.exposure.exclude=beans",
			"spring.mvc.log-request-details=true" })
	void refusesToStartWithAnyOther(String setting) {
		String name = setting.substring(0, setting.indexOf('='));
		this.runner.withPropertyValues(setting)
			.run((context) -> assertThat(context).getFailure().hasMessageContaining(name));
	}

	@Test
	void readsVariablesButLeavesThoseOfScriptsAlone() {
		withEnvironment(
				Map.of("YINGSHANG_MAIL_MAXSIZE", "1", "YINGSHANG_HOME", "/x", "YINGSHANG_MAIL_BOXES_IN_PATH", "/a"))
			.run((context) -> assertThat(context).hasNotFailed());
		withEnvironment(Map.of("YINGSHANG_MAIL_MAXSISE", "1"))
			.run((context) -> assertThat(context).getFailure().hasMessageContaining("YINGSHANG_MAIL_MAXSISE"));
	}

	@Test
	void yieldsToTheServicesOwnSettings() {
		this.runner.withPropertyValues("management.tracing.sampling.probability=1.0")
			.run((context) -> assertThat(
					context.getEnvironment().getProperty("management.tracing.sampling.probability"))
				.isEqualTo("1.0"));
		this.runner.run(
				(context) -> assertThat(context.getEnvironment().getProperty("management.tracing.sampling.probability"))
					.isEqualTo("0.01"));
	}

	private ApplicationContextRunner withEnvironment(Map<String, Object> variables) {
		return this.runner.withInitializer((context) -> context.getEnvironment()
			.getPropertySources()
			.replace("systemEnvironment", new SystemEnvironmentPropertySource("systemEnvironment", variables)));
	}

	@ConfigurationProperties("yingshang.mail")
	record Mail(@DefaultValue("1") int maxSize, @DefaultValue List<String> hosts,
			@DefaultValue Map<String, Box> boxes) {

	}

	record Box(@Nullable String path, @DefaultValue("1h") Duration keepFor) {

	}

	@ConfigurationProperties("yingshang.plain")
	static class Plain {

		private String firstName = "";

		public String getFirstName() {
			return this.firstName;
		}

		public void setFirstName(String firstName) {
			this.firstName = firstName;
		}

	}

	@Configuration(proxyBeanMethods = false)
	@EnableConfigurationProperties({ Mail.class, Plain.class })
	static class Settings {

		@Bean
		KnownSettings extra() {
			return () -> Set.of("yingshang.extra.switch");
		}

	}

}
