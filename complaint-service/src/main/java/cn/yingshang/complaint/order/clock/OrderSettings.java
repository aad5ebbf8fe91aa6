package cn.yingshang.complaint.order.clock;

import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code yingshang.complaint.order.*}: the limits of C-12 to C-17, in working
 * days unless they say otherwise. All are configuration because C-17 is our own table.
 *
 * @param consultationDays C-12, C-17
 * @param helpDays C-17
 * @param suggestionDays C-17
 * @param complaintDays C-17
 * @param reportDays C-17
 * @param briefReplyDays C-13: until the brief reply
 * @param agreementDays C-13 [D]: from there until both sides agree on the matter
 * @param businessEnvironmentDays C-13: from the agreement
 * @param agreedCeilingDays C-13 [D]: never above this from the agreement, extensions
 * included
 * @param reviewPoints C-13 [D]: on what a completion report is reviewed; the rule says
 * that there are eight
 * @param ceilingDays C-12: never above this, extensions included
 * @param urgentMinutes C-17: until an urgent order is dispatched
 * @param contactDays C-12
 * @param returnDays C-21
 * @param extensionDays C-17: longest single extension
 * @param extensions C-17
 * @param secondHandlingDays C-32 [D]: the limit of a second handling
 * @param secondHandlings C-32 [D]: how many before supervision
 * @param reviewDays C-30 [D]: until a report is reviewed
 * @param callBackDays C-30 [D]: until the caller is called back
 * @param closeDays C-04 [D]: until it is closed then
 * @param callBackAttempts C-30 [D]: after which a caller counts as not reached
 * @param yellowDays C-34: how long before the due date
 */
@ConfigurationProperties("yingshang.complaint.order")
public record OrderSettings(@DefaultValue("2") int consultationDays, @DefaultValue("7") int helpDays,
		@DefaultValue("7") int suggestionDays, @DefaultValue("15") int complaintDays,
		@DefaultValue("15") int reportDays, @DefaultValue("5") int briefReplyDays, @DefaultValue("5") int agreementDays,
		@DefaultValue("20") int businessEnvironmentDays, @DefaultValue("30") int agreedCeilingDays, @DefaultValue( {
				"agreed-matter", "facts", "evidence", "law", "result", "deadline", "reply",
				"signature" }) List<String> reviewPoints,
		@DefaultValue("20") int ceilingDays, @DefaultValue("30") int urgentMinutes, @DefaultValue("2") int contactDays,
		@DefaultValue("1") int returnDays, @DefaultValue("5") int extensionDays, @DefaultValue("2") int extensions,
		@DefaultValue("5") int secondHandlingDays, @DefaultValue("2") int secondHandlings,
		@DefaultValue("2") int reviewDays, @DefaultValue("2") int callBackDays, @DefaultValue("1") int closeDays,
		@DefaultValue("3") int callBackAttempts, @DefaultValue("1") int yellowDays){

	public OrderSettings {
		reviewPoints = List.copyOf(reviewPoints);
		for (int limit : List.of(consultationDays, helpDays, suggestionDays, complaintDays, reportDays,
				businessEnvironmentDays, secondHandlingDays)) {
			if (limit < 1 || limit > ceilingDays) {
				throw new IllegalArgumentException("yingshang.complaint.order: a limit is 1 to " + ceilingDays
						+ " working days (C-12), not " + limit);
			}
		}
		if (contactDays < 1 || returnDays < 1 || extensionDays < 1 || extensions < 0 || secondHandlings < 0
				|| callBackAttempts < 1 || yellowDays < 0 || briefReplyDays < 1 || agreementDays < 1
				|| agreedCeilingDays < businessEnvironmentDays || reviewPoints.isEmpty() || urgentMinutes < 1
				|| reviewDays < 1 || callBackDays < 1 || closeDays < 1) {
			throw new IllegalArgumentException("yingshang.complaint.order: days and counts are positive");
		}
	}

	/** The table as the rules give it. */
	public static OrderSettings usual() {
		return new OrderSettings(2, 7, 7, 15, 15, 5, 5, 20, 30,
				List.of("agreed-matter", "facts", "evidence", "law", "result", "deadline", "reply", "signature"), 20,
				30, 2, 1, 5, 2, 5, 2, 2, 2, 1, 3, 1);
	}

}
