package cn.yingshang.gateway.route;

import java.time.Duration;
import java.util.Set;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings {@code yingshang.gateway.route.*}: how long a service may take, and when it is
 * left alone.
 *
 * @param connections connections to one service; what waits for one longer than
 * {@code lease} is told to come back, so a slow service never takes all the gateway's
 * places
 * @param lease the longest wait for a connection that is free
 * @param connect the longest wait for a new connection
 * @param answer the longest silence of a service
 * @param document the longest silence before an API document, which is written when it is
 * first asked for
 * @param window how many of the last calls the breaker looks at
 * @param enough how many calls it wants to have seen
 * @param failures from which share of failures on, in percent, the service is left alone
 * @param pause how long it is left alone
 * @param trials how many calls then try whether it is back
 * @param broken answers that count as failures. A service that sheds load answers 503 and
 * lives; one bad request may answer 500 again and again: neither is a reason to turn
 * everybody away
 */
@Validated
@ConfigurationProperties("yingshang.gateway.route")
record RouteSettings(@DefaultValue("160") @Min(1) @Max(10_000) int connections,
		@DefaultValue("500ms") @NotNull Duration lease, @DefaultValue("1s") @NotNull Duration connect,
		@DefaultValue("10s") @NotNull Duration answer, @DefaultValue("30s") @NotNull Duration document,
		@DefaultValue("50") @Min(1) @Max(10_000) int window, @DefaultValue("20") @Min(1) @Max(10_000) int enough,
		@DefaultValue("50") @Min(1) @Max(100) int failures, @DefaultValue("2s") @NotNull Duration pause,
		@DefaultValue("5") @Min(1) @Max(1000) int trials, @DefaultValue( {
				"502", "504" }) @NotNull Set<Integer> broken){

	RouteSettings {
		broken = Set.copyOf(broken);
	}

}
