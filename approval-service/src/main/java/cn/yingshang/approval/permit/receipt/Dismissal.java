package cn.yingshang.approval.permit.receipt;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * That and why an application was not accepted, 不受理、不予受理. What a person wrote
 * stands here and in no history.
 *
 * @param reason why, as told to the applicant
 * @param referTo the organ that is competent, if this one is not
 * @param dismissedOn when
 */
public record Dismissal(String reason, @Nullable String referTo, LocalDate dismissedOn) {
}
