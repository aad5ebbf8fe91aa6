package cn.yingshang.inspection;

import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import javax.crypto.KeyGenerator;

import cn.yingshang.inspection.draw.BlindList;
import cn.yingshang.inspection.draw.DrawRule;
import cn.yingshang.inspection.visit.part.CorrectionRule;
import cn.yingshang.inspection.visit.schedule.FrequencyCap;
import cn.yingshang.inspection.visit.schedule.SchedulingRule;
import cn.yingshang.inspection.visit.watch.AlarmRule;
import cn.yingshang.kernel.city.CityData;
import cn.yingshang.platform.inbox.Topic;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What all features share: secrets, and the settings as the values rules take.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(InspectionSettings.class)
class InspectionConfiguration {

	private static final int SECRET_BITS = 256;

	@Bean
	Secrets secrets() throws NoSuchAlgorithmException {
		KeyGenerator generator = KeyGenerator.getInstance("HmacSHA256");
		generator.init(SECRET_BITS);
		return () -> HexFormat.of().formatHex(generator.generateKey().getEncoded());
	}

	@Bean
	InspectingDepartments inspectingDepartments(CityData city) {
		return new InspectingDepartments(city);
	}

	@Bean
	Topic inspectionTopic() {
		return new Topic("yingshang.inspection");
	}

	@Bean
	FrequencyCap frequencyCap(InspectionSettings settings) {
		return settings.cap();
	}

	@Bean
	CorrectionRule correctionRule(InspectionSettings settings) {
		return settings.correction();
	}

	@Bean
	AlarmRule alarmRule(InspectionSettings settings) {
		return settings.alarms();
	}

	@Bean
	SchedulingRule schedulingRule(InspectionSettings settings) {
		return new SchedulingRule(settings.officersPerPart(), settings.verificationDays(), settings.planAhead());
	}

	@Bean
	DrawRule drawRule(InspectionSettings settings) {
		BlindList.Ratios ratios = settings.ratios();
		return new DrawRule(ratios, settings.largestDraw(), settings.smallestStratum());
	}

}
