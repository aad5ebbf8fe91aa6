package cn.yingshang.approval.permit;

import cn.yingshang.approval.catalogue.Catalogue;
import cn.yingshang.kernel.time.WorkingCalendar;

/**
 * What a case needs to know to apply its rules.
 *
 * @param catalogue the items
 * @param calendar the working days
 * @param answerDays calendar days an applicant has to answer a one-time notice
 * @param verificationDays calendar days within which a promise is verified, where the
 * item says nothing
 */
public record CaseRules(Catalogue catalogue, WorkingCalendar calendar, int answerDays, int verificationDays) {
}
