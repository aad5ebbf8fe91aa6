package cn.yingshang.credit.grade;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the public grade. */
@Configuration(proxyBeanMethods = false)
class GradeConfiguration {

	@Bean
	PublicGrading publicGrading(GradeSettings settings) {
		return new PublicGrading(settings);
	}

}
