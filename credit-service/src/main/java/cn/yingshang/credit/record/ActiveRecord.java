package cn.yingshang.credit.record;

import java.time.LocalDate;

import cn.yingshang.credit.record.finding.RecordKind;
import cn.yingshang.credit.record.finding.Severity;

/**
 * What others ask of a record that is now in force: the input of eligibility, grade and
 * risk class.
 */
public record ActiveRecord(String recordId, RecordKind kind, Severity severity, LocalDate publishedOn) {

}
