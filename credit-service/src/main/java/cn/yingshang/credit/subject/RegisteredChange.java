package cn.yingshang.credit.subject;

import java.time.LocalDate;

/**
 * Why what is registered of an enterprise was changed (变更登记), in the words that were
 * said; they stand here and not in the timeline, which is hashed.
 *
 * @param on when
 * @param by who changed it
 * @param reason why
 */
public record RegisteredChange(LocalDate on, String by, String reason) {
}
