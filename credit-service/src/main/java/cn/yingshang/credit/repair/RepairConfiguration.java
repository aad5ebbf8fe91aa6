package cn.yingshang.credit.repair;

import cn.yingshang.credit.record.CreditRecord;
import cn.yingshang.kernel.id.Ids;
import cn.yingshang.kernel.time.WorkingCalendar;
import cn.yingshang.platform.city.Recount;
import cn.yingshang.platform.job.Job;
import cn.yingshang.platform.store.AggregateStore;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires repair. */
@Configuration(proxyBeanMethods = false)
class RepairConfiguration {

	@Bean
	RepairProcedure repairProcedure(RepairSettings settings, WorkingCalendar calendar) {
		return new RepairProcedure(settings, calendar);
	}

	@Bean
	Job repairRecount(AggregateStore<Repair> repairs, RepairProcedure procedure) {
		return Recount.job(RepairTable.RECOUNT, repairs, procedure.calendar(),
				(repair, call) -> repair.noticeCame(call, procedure));
	}

	@Bean
	ApplyingForRepair applyingForRepair(AggregateStore<Repair> repairs, AggregateStore<CreditRecord> records,
			RepairProcedure procedure, Ids ids) {
		return new ApplyingForRepair(repairs, records, procedure, ids);
	}

}
