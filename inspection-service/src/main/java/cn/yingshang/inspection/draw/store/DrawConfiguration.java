package cn.yingshang.inspection.draw.store;

import cn.yingshang.inspection.InspectingDepartments;
import cn.yingshang.inspection.Secrets;
import cn.yingshang.inspection.draw.DrawRule;
import cn.yingshang.inspection.draw.DrawShare;
import cn.yingshang.inspection.draw.Draws;
import cn.yingshang.inspection.draw.HoldingDraws;
import cn.yingshang.inspection.draw.JointDraw;
import cn.yingshang.inspection.item.CheckItems;
import cn.yingshang.inspection.object.Objects;
import cn.yingshang.inspection.visit.SchedulingVisits;
import cn.yingshang.inspection.visit.schedule.FrequencyCap;
import cn.yingshang.inspection.visit.schedule.FrequencyUses;
import cn.yingshang.kernel.access.Role;
import cn.yingshang.kernel.id.Ids;
import cn.yingshang.platform.store.AggregateStore;
import cn.yingshang.platform.store.AggregateStores;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Draws and what is done with them. */
@Configuration(proxyBeanMethods = false)
class DrawConfiguration {

	@Bean
	AggregateStore<JointDraw> drawStore(AggregateStores stores) {
		return stores.define("draws", JointDraw.class).kind("draw").readers(Role.INSPECTOR, Role.HEAD).open();
	}

	@Bean
	AggregateStore<DrawShare> drawShareStore(AggregateStores stores) {
		return stores.define("drawshares", DrawShare.class)
			.kind("draw share")
			.readers(Role.INSPECTOR, Role.HEAD)
			.unique("head", "drawId", "department")
			.open();
	}

	@Bean
	Draws draws(AggregateStore<JointDraw> draws, AggregateStore<DrawShare> shares) {
		return new DrawStore(draws, shares);
	}

	@Bean
	HoldingDraws holdingDraws(AggregateStore<JointDraw> draws, AggregateStore<DrawShare> shares, Draws lists,
			Objects objects, FrequencyUses uses, CheckItems items, SchedulingVisits scheduling, DrawRule rule,
			FrequencyCap cap, Ids ids, Secrets secrets, InspectingDepartments departments) {
		return new HoldingDraws(new HoldingDraws.Stores(draws, shares, lists), objects, uses, items, scheduling, rule,
				cap, ids, secrets, departments);
	}

}
