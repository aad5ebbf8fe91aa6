package cn.yingshang.platform.city;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;

import cn.yingshang.kernel.city.CityData;
import cn.yingshang.kernel.time.CityTime;
import cn.yingshang.kernel.time.WorkingCalendar;
import cn.yingshang.platform.observe.Failures;
import cn.yingshang.platform.observe.FailuresAutoConfiguration;
import cn.yingshang.platform.observe.KnownSettings;
import io.swagger.v3.oas.models.OpenAPI;
import org.springdoc.core.utils.SpringDocUtils;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The one city of a service with a store: {@code yingshang.city} ({@code YINGSHANG_CITY})
 * names its folder, {@code yingshang.city-check} how often it is looked at.
 */
@AutoConfiguration(after = FailuresAutoConfiguration.class)
@ConditionalOnProperty("spring.mongodb.uri")
public final class CityAutoConfiguration {

	@Bean
	CityData cityData(@Value("${yingshang.city:}") String folder) {
		CityData data = new CityData(folder.isBlank() ? null : Path.of(folder));
		CityTime.set(data.facts().zone());
		return data;
	}

	@Bean
	WorkingCalendar workingCalendar(CityData data) {
		return data.calendar();
	}

	@Bean
	CityWatch cityWatch(CityData data, Failures failures, @Value("${yingshang.city-check:10s}") Duration every) {
		return new CityWatch(data, failures, every);
	}

	@Bean
	CityHealth cityHealthIndicator(CityData data) {
		return new CityHealth(data);
	}

	@Bean
	@ConditionalOnWebApplication
	CityController cityController(CityData data, CityWatch watch) {
		return new CityController(data, watch);
	}

	@Bean
	@ConditionalOnWebApplication
	WebMvcConfigurer regionParameters(CityData data) {
		return new WebMvcConfigurer() {
			@Override
			public void addFormatters(FormatterRegistry registry) {
				registry.addConverter(String.class, RegionFilter.class, (text) -> RegionFilter.of(data, text));
			}
		};
	}

	@Bean
	KnownSettings citySettings() {
		return () -> Set.of("yingshang.city", "yingshang.city-check");
	}

	@Configuration(proxyBeanMethods = false)
	@ConditionalOnClass(OpenAPI.class)
	static class Described {

		static {
			SpringDocUtils.getConfig().replaceWithClass(RegionFilter.class, String.class);
		}

	}

}
