package cn.yingshang.credit.repair.messaging;

import cn.yingshang.credit.repair.Repair;
import cn.yingshang.credit.repair.RepairLists;
import cn.yingshang.credit.repair.RepairState;
import cn.yingshang.credit.repair.RepairTable;
import cn.yingshang.platform.inbox.EventHandler;
import cn.yingshang.platform.store.AggregateStore;
import cn.yingshang.platform.store.Scope;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RepairHandlers {

	@Bean
	EventHandler<Ended> repairSync(AggregateStore<Repair> repairs, RepairLists lists) {
		return EventHandler.on(RepairTable.SYNC, "cn.yingshang.credit.record.ended.v1", Ended.class,
				(event, call) -> lists.waitingForSync(event.data().recordId())
					.ifPresent((waiting) -> repairs.change(waiting.id(), Scope.of(call.actor()), call, (now) -> {
						if (now.state() == RepairState.REPAIRED) {
							now.stopPublication(call);
						}
					})));
	}

	record Ended(String recordId) {

	}

}
