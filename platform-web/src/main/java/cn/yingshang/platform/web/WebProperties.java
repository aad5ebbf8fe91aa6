package cn.yingshang.platform.web;

import java.time.Duration;
import java.util.List;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Settings {@code yingshang.web.*}: what a request may weigh, and how many are in
 * progress at once.
 *
 * @param maxBody largest body
 * @param keepBody whether bodies are read whole before the controller, which the
 * Idempotency-Key needs; a proxy switches it off
 * @param attachmentPaths patterns of addresses that take attachments
 * @param maxAttachment largest attachment
 * @param bodyTime how long a body may take from its first byte to its last
 * @param attachmentTime how long an attachment may take
 * @param maxText longest string in a body, in characters
 * @param maxItems longest list in a body
 * @param maxNesting deepest nesting in a body
 * @param maxInFlight requests in progress at once; more are told to come back
 * @param retryAfter when to come back
 */
@Validated
@ConfigurationProperties("yingshang.web")
record WebProperties(@DefaultValue("256KB") @NotNull DataSize maxBody, @DefaultValue("true") boolean keepBody,
		@DefaultValue List<String> attachmentPaths, @DefaultValue("10MB") @NotNull DataSize maxAttachment,
		@DefaultValue("20s") @NotNull Duration bodyTime, @DefaultValue("2m") @NotNull Duration attachmentTime,
		@DefaultValue("10000") @Min(1) @Max(1_000_000) int maxText,
		@DefaultValue("1000") @Min(1) @Max(100_000) int maxItems, @DefaultValue("20") @Min(1) @Max(500) int maxNesting,
		@DefaultValue("128") @Min(1) @Max(100_000) int maxInFlight, @DefaultValue("1s") @NotNull Duration retryAfter) {

	private static final DataSize LARGEST = DataSize.ofMegabytes(10);

	private static final Duration LONGEST = Duration.ofMinutes(10);

	WebProperties {
		attachmentPaths = List.copyOf(attachmentPaths);
		if (maxBody.compareTo(LARGEST) > 0 || maxAttachment.compareTo(LARGEST) > 0) {
			throw new IllegalArgumentException("yingshang.web: no body may be larger than 10 MB");
		}
		if (bodyTime.isNegative() || attachmentTime.isNegative() || attachmentTime.compareTo(LONGEST) > 0
				|| bodyTime.compareTo(LONGEST) > 0) {
			throw new IllegalArgumentException("yingshang.web: no body may take longer than 10 minutes");
		}
		if (maxBody.toBytes() <= 0 || maxAttachment.toBytes() <= 0) {
			throw new IllegalArgumentException("yingshang.web: the largest body has at least one byte");
		}
	}

}
