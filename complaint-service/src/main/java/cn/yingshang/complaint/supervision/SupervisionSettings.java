package cn.yingshang.complaint.supervision;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code yingshang.complaint.supervision.*}.
 *
 * @param answerDays C-33 [D]: working days in which a department answers a supervision
 */
@ConfigurationProperties("yingshang.complaint.supervision")
public record SupervisionSettings(@DefaultValue("3") int answerDays) {

	public SupervisionSettings {
		if (answerDays < 1) {
			throw new IllegalArgumentException("yingshang.complaint.supervision.answer-days is at least 1");
		}
	}

}
