package cn.yingshang.inspection.draw.store;

import java.time.Duration;

import cn.yingshang.inspection.InspectingDepartments;
import cn.yingshang.inspection.Secrets;
import cn.yingshang.inspection.draw.DrawRule;
import cn.yingshang.inspection.draw.DrawShare;
import cn.yingshang.inspection.draw.Draws;
import cn.yingshang.inspection.draw.HoldingDraws;
import cn.yingshang.inspection.draw.JointDraw;
import cn.yingshang.inspection.draw.ListingObjects;
import cn.yingshang.inspection.draw.SchedulingDrawn;
import cn.yingshang.inspection.item.CheckItems;
import cn.yingshang.inspection.object.Objects;
import cn.yingshang.inspection.visit.SchedulingVisits;
import cn.yingshang.inspection.visit.schedule.FrequencyCap;
import cn.yingshang.inspection.visit.schedule.FrequencyUses;
import cn.yingshang.kernel.access.Role;
import cn.yingshang.kernel.id.Ids;
import cn.yingshang.platform.job.Job;
import cn.yingshang.platform.store.AggregateStore;
import cn.yingshang.platform.store.AggregateStores;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Draws and what is done with them. */
@Configuration(proxyBeanMethods = false)
class DrawConfiguration {

	private static final Duration EVERY = Duration.ofMinutes(5);

	@Bean
	AggregateStore<JointDraw> drawStore(AggregateStores stores) {
		return stores.define("draws", JointDraw.class)
			.kind("draw")
			.readers(Role.INSPECTOR, Role.HEAD)
			.unique("series", "series", "number")
			.index("undrawn", "state", "to", "_id")
			.open();
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
	Draws draws(AggregateStore<JointDraw> draws, AggregateStore<DrawShare> shares, AggregateStores stores) {
		return new DrawStore(draws, shares, stores.projection("drawproofs", DrawStore.Proof.class).id("drawId").open());
	}

	@Bean
	ListingObjects listingObjects(Objects objects, FrequencyUses uses, CheckItems items, DrawRule rule,
			FrequencyCap cap, InspectingDepartments departments) {
		return new ListingObjects(objects, uses, items, rule, cap, departments);
	}

	@Bean
	HoldingDraws holdingDraws(AggregateStore<JointDraw> draws, AggregateStore<DrawShare> shares, Draws lists,
			ListingObjects listing, DrawRule rule, Ids ids, Secrets secrets, InspectingDepartments departments) {
		return new HoldingDraws(new HoldingDraws.Stores(draws, shares, lists), listing, rule, ids, secrets,
				departments);
	}

	@Bean
	SchedulingDrawn schedulingDrawn(AggregateStore<JointDraw> draws, Objects objects, SchedulingVisits scheduling) {
		return new SchedulingDrawn(draws, objects, scheduling);
	}

	@Bean
	Job drawWatch(Draws lists, HoldingDraws holding) {
		return Job.each(JointDraw.WATCH, EVERY, lists::toLapse, holding::lapse);
	}

}
