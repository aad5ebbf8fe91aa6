package cn.yingshang.inspection.draw.web;

import java.util.EnumSet;
import java.util.Set;

import cn.yingshang.inspection.draw.HoldingDraws;
import cn.yingshang.inspection.draw.JointDraw;
import cn.yingshang.kernel.access.Actor;
import cn.yingshang.kernel.access.Role;
import cn.yingshang.platform.resource.Address;
import cn.yingshang.platform.resource.Resource;
import cn.yingshang.platform.rule.NotAllowed;
import cn.yingshang.platform.store.AggregateStore;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Draws over HTTP: anybody reads one with its shares (B-10); its chain is for auditors of
 * the lead.
 */
@Configuration(proxyBeanMethods = false)
class DrawResource {

	static final Address ADDRESS = Address.of("/api/inspections/draws", "draw", "a draw");

	private static final Set<Role> AUDITOR = EnumSet.of(Role.AUDITOR);

	@Bean
	Resource<JointDraw, DrawView> mountedDraws(AggregateStore<JointDraw> store, HoldingDraws holding) {
		return Resource
			.of(store, ADDRESS, DrawView.class,
					(draw, shown) -> DrawView.of(draw, shown,
							(shown.timeline() != null) ? holding.shares(draw.id()) : null))
			.seenIn((actor) -> HoldingDraws.PUBLIC)
			.openToAll()
			.withChain("exportDrawChain", DrawResource::requireAuditor);
	}

	static void requireAuditor(JointDraw draw, Actor actor) {
		if (!actor.may(AUDITOR, draw.department(), draw.region())) {
			throw new NotAllowed("needs the role auditor in the leading department and the draw's region");
		}
	}

}
