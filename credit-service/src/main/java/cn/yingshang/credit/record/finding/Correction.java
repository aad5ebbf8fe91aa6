package cn.yingshang.credit.record.finding;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * The misconduct is corrected (纠正失信行为, D-13).
 *
 * @param correctedOn when
 * @param confirmedBy department that confirmed it
 * @param reference its document or the visit part that found it
 */
public record Correction(LocalDate correctedOn, @Nullable String confirmedBy, String reference) {

}
