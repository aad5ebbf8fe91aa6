package cn.yingshang.complaint.order.web;

import cn.yingshang.complaint.order.Order;
import cn.yingshang.complaint.order.intake.Emergency;
import cn.yingshang.complaint.order.intake.Exclusion;
import cn.yingshang.complaint.reporter.Reporter;
import cn.yingshang.platform.resource.Shown;
import org.jspecify.annotations.Nullable;

/**
 * Who called, as far as the reader may know, and where else to turn.
 *
 * @param complainant the enterprise that called
 * @param reporter the person, masked
 * @param reason why it is not taken here
 * @param channel where it is taken
 */
record WhoView(@Nullable String complainant, Reporter.@Nullable Masked reporter, @Nullable String reason,
		@Nullable String channel) {

	static WhoView of(Order order, Shown shown, Reporter.@Nullable Masked reporter) {
		boolean known = reporter != null || shown.actor().is(order.party());
		String complainant = known ? order.party() : null;
		Exclusion exclusion = order.intake().exclusion();
		if (exclusion != null) {
			return new WhoView(complainant, reporter, exclusion.reason(), exclusion.channel());
		}
		Emergency emergency = order.intake().emergency();
		return (emergency != null) ? new WhoView(complainant, reporter, "紧急事项,请立即拨打", emergency.number())
				: new WhoView(complainant, reporter, null, null);
	}

}
