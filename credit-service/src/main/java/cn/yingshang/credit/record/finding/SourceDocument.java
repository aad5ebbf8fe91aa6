package cn.yingshang.credit.record.finding;

import java.time.LocalDate;

/**
 * The judicial or administrative document behind a record (文书).
 *
 * @param number document number (文书号)
 * @param issuedBy the issuing organ
 * @param issuedOn the date from which publicity runs (D-11)
 */
public record SourceDocument(String number, String issuedBy, LocalDate issuedOn) {

}
