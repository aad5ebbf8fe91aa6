package cn.yingshang.kernel.time;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * The State Council notice (节假日安排的通知) a year's days come from (F-02).
 *
 * @param year the year it arranges
 * @param document the notice's title
 * @param number its document number (发文字号), if known
 * @param date the day it was issued, if known
 * @param url where it is published, if known
 */
public record CalendarSource(int year, String document, @Nullable String number, @Nullable LocalDate date,
		@Nullable String url) {
}
