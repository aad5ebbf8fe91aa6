package cn.yingshang.inspection.draw.messaging;

import cn.yingshang.inspection.draw.DrawShare;
import cn.yingshang.inspection.draw.HoldingDraws;
import cn.yingshang.inspection.draw.JointDraw;
import cn.yingshang.inspection.draw.SchedulingDrawn;
import cn.yingshang.inspection.visit.VisitTable;
import cn.yingshang.platform.inbox.EventHandler;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Completes what a crash between head and shares, or draw and visits, left undone. */
@Configuration(proxyBeanMethods = false)
class DrawHandlers {

	@Bean
	EventHandler<DrawId> drawOpened(HoldingDraws draws) {
		return EventHandler.on(DrawShare.INVITER, "cn.yingshang.inspection.draw.opened.v1", DrawId.class,
				(event, call) -> draws.invite(call, event.data().drawId()));
	}

	@Bean
	EventHandler<DrawId> drawDrawn(SchedulingDrawn draws) {
		return EventHandler.on(VisitTable.FROM_DRAW, "cn.yingshang.inspection.draw.drawn.v1", DrawId.class,
				(event, call) -> draws.schedule(call, event.data().drawId()));
	}

	@Bean
	EventHandler<VisitCancelled> drawnVisitCancelled(SchedulingDrawn draws) {
		return EventHandler.on(JointDraw.REPLACER, "cn.yingshang.inspection.visit.cancelled.v1", VisitCancelled.class,
				(event, call) -> draws.replace(call, event.data().visitId()));
	}

	/** Our own, of a visit that will not take place. */
	record VisitCancelled(String visitId) {
	}

	/** Our own. */
	record DrawId(String drawId) {
	}

}
