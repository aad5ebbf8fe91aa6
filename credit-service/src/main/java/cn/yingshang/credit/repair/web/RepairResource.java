package cn.yingshang.credit.repair.web;

import cn.yingshang.credit.repair.Repair;
import cn.yingshang.credit.repair.RepairProcedure;
import cn.yingshang.kernel.deadline.DeadlineLedger;
import cn.yingshang.kernel.deadline.Explanation;
import cn.yingshang.platform.resource.Address;
import cn.yingshang.platform.resource.Resource;
import cn.yingshang.platform.store.AggregateStore;
import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Applications for repair over HTTP. */
@Configuration(proxyBeanMethods = false)
class RepairResource {

	@Bean
	Resource<Repair, RepairView> mountedRepairs(AggregateStore<Repair> store, RepairProcedure procedure) {
		return Resource
			.of(store, Address.of("/api/credit/repairs", "repair", "an application for repair"), RepairView.class,
					(repair, shown) -> RepairView.of(repair, shown, procedure.calendar()))
			.withHistory()
			.clock("/clock", "explainRepair", "Why the running clock ends when it does",
					(repair) -> explain((repair.decisionClock() != null) ? repair.decisionClock() : repair.acceptance(),
							procedure))
			.clock("/clock/acceptance", "explainRepairAcceptance", "Why acceptance is due when it is",
					(repair) -> explain(repair.acceptance(), procedure))
			.clock("/clock/decision", "explainRepairDecision", "Why the decision is due when it is",
					(repair) -> explain(repair.decisionClock(), procedure));
	}

	private static @Nullable Explanation explain(@Nullable DeadlineLedger clock, RepairProcedure procedure) {
		return (clock != null) ? clock.explain(procedure.calendar()) : null;
	}

}
