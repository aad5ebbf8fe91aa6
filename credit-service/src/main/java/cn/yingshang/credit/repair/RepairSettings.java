package cn.yingshang.credit.repair;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code yingshang.credit.repair.*}.
 *
 * @param acceptanceDays D-16: working days to decide on acceptance
 * @param decisionDays D-16: working days from receipt to the result
 * @param order58DecisionDays D-01a [M]: working days from acceptance to the result, for
 * applications before 2026-04-01
 * @param extensionDays D-16 [M]: working days added once to a complex case
 * @param banYears D-21 [M]: years without repair after one is withdrawn
 */
@ConfigurationProperties("yingshang.credit.repair")
public record RepairSettings(@DefaultValue("3") int acceptanceDays, @DefaultValue("10") int decisionDays,
		@DefaultValue("7") int order58DecisionDays, @DefaultValue("10") int extensionDays,
		@DefaultValue("3") int banYears) {

}
