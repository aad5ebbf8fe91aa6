package cn.yingshang.credit.risk.store;

import java.time.LocalDate;

import cn.yingshang.credit.Fixtures;
import cn.yingshang.credit.Server;
import cn.yingshang.credit.risk.RiskProfile;
import cn.yingshang.platform.job.Job;
import cn.yingshang.platform.job.Round;
import cn.yingshang.platform.observe.Failures;
import cn.yingshang.platform.store.AggregateStore;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** The monthly recalculation (B-50) finds what is due along its index. */
class RiskPlansIT extends Server {

	private static final String CODE = "9144030071526726XG";

	@Autowired
	private AggregateStore<RiskProfile> profiles;

	@Autowired
	private Job riskMonthly;

	@Autowired
	private Failures failures;

	@Test
	void recalculatesOnceAMonth() {
		assertThat(this.profiles.plan(RiskStoreConfiguration.SCOPE, RiskStoreConfiguration.dueQuery(Fixtures.DAY)))
			.containsExactly("due");
		register(CODE);
		until(() -> get(staff(OFFICER), "/api/credit/subjects/" + CODE + "/risk-class").status(), 200);
		this.riskMonthly.work()
			.run(Round.of(Fixtures.system(RiskProfile.MONTHLY, LocalDate.of(2026, 7, 1)), this.failures));
		RiskProfile profile = this.profiles.get(RiskProfile.idOf(CODE), RiskStoreConfiguration.SCOPE);
		assertThat(profile.nextOn()).isEqualTo("2026-08-01");
		assertThat(profile.timeline()).as("nothing changed").hasSize(1);
	}

}
