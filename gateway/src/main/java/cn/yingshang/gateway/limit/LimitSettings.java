package cn.yingshang.gateway.limit;

import java.util.Map;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings {@code yingshang.gateway.limit.*}. Budgets are counted by each instance of the
 * gateway for itself: behind n instances a caller has up to n times as much.
 *
 * @param caller for who is signed in: each client and subject has one of its own
 * @param anonymous for each address that asks without a token
 * @param refused for each address whose tokens are refused
 * @param clients other budgets, by the client that was given the token (claim
 * {@code azp}); still one for each subject
 * @param remembered how many callers are counted one by one; when more than that are
 * active at once, those beyond share one anonymous budget
 */
@Validated
@ConfigurationProperties("yingshang.gateway.limit")
record LimitSettings(@NotNull Budget caller, @NotNull Budget anonymous, @NotNull Budget refused,
		@DefaultValue Map<String, Budget> clients, @DefaultValue("20000") @Min(1) @Max(1_000_000) int remembered) {

	LimitSettings {
		clients = Map.copyOf(clients);
	}

}
