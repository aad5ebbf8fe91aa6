package cn.yingshang.approval;

import java.time.Duration;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What a city may tune, {@code yingshang.approval.*}: only what no verified rule fixes.
 *
 * @param correctionAnswerDays calendar days an applicant has to answer a one-time notice
 * [D]
 * @param verificationDays calendar days within which a promise is verified, where the
 * item says nothing (A-77) [M]
 * @param numberBlock how many serials an instance claims at once
 * @param dueDatesEvery how often passed due dates are looked for
 */
@Validated
@ConfigurationProperties("yingshang.approval")
public record ApprovalSettings(@DefaultValue("30") @Min(1) @Max(365) int correctionAnswerDays,
		@DefaultValue("60") @Min(1) @Max(730) int verificationDays,
		@DefaultValue("20") @Min(1) @Max(1000) int numberBlock, @DefaultValue("1m") @NotNull Duration dueDatesEvery) {
}
