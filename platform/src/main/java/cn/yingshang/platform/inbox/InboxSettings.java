package cn.yingshang.platform.inbox;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings {@code yingshang.inbox.*}: what a larger cluster changes.
 *
 * @param partitions of a topic that is made; one that is there keeps its own, for events
 * would change their place
 * @param consumers of this instance, each for some of the partitions
 */
@Validated
@ConfigurationProperties("yingshang.inbox")
record InboxSettings(@DefaultValue("4") @Min(1) @Max(1000) int partitions,
		@DefaultValue("2") @Min(1) @Max(64) int consumers) {
}
