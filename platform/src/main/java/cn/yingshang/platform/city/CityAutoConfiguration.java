package cn.yingshang.platform.city;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;

import cn.yingshang.kernel.city.CityData;
import cn.yingshang.kernel.time.WorkingCalendar;
import cn.yingshang.platform.observe.KnownSettings;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;

/**
 * The one city of a service with a store: {@code yingshang.city} ({@code YINGSHANG_CITY})
 * names its folder, {@code yingshang.city-check} how often it is looked at.
 */
@AutoConfiguration
@ConditionalOnProperty("spring.mongodb.uri")
public final class CityAutoConfiguration {

	@Bean
	CityData cityData(@Value("${yingshang.city:}") String folder) {
		return new CityData(folder.isBlank() ? null : Path.of(folder));
	}

	@Bean
	WorkingCalendar workingCalendar(CityData data) {
		return data.calendar();
	}

	@Bean
	CityWatch cityWatch(CityData data, @Value("${yingshang.city-check:10s}") Duration every) {
		return new CityWatch(data, every);
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
	KnownSettings citySettings() {
		return () -> Set.of("yingshang.city", "yingshang.city-check");
	}

}
