package cn.yingshang.approval.promise;

import org.jspecify.annotations.Nullable;

/**
 * What stands against a subject, as credit-service words it.
 *
 * @param rule the rule
 * @param recordId the credit record, if it rests on one
 * @param text in plain words
 */
public record Ground(String rule, @Nullable String recordId, String text) {
}
