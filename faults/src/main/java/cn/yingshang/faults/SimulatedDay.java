package cn.yingshang.faults;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;

import cn.yingshang.kernel.time.CityTime;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;

/**
 * Lets a service live on another day: business time goes on from there, at the pace and
 * hour of the machine; tokens, time-outs and leases keep the machine's.
 */
@AutoConfiguration(beforeName = { "cn.yingshang.platform.store.StoreAutoConfiguration",
		"cn.yingshang.platform.web.WebAutoConfiguration" })
@ConditionalOnProperty({ SimulatedDay.DAY, "spring.mongodb.uri" })
public class SimulatedDay {

	static final String DAY = "YINGSHANG_FAULTS_DAY";

	@Bean
	Clock clock(@Value("${" + DAY + "}") String day) {
		Clock machine = Clock.systemUTC();
		long days = LocalDate.parse(day).toEpochDay() - CityTime.today(machine).toEpochDay();
		return Clock.offset(machine, Duration.ofDays(days));
	}

}
