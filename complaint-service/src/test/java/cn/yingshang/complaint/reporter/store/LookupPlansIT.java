package cn.yingshang.complaint.reporter.store;

import cn.yingshang.complaint.Server;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** No page of the log of searches scans (decision 17). */
class LookupPlansIT extends Server {

	@Autowired
	private StoredLookups lookups;

	@Test
	void everyPageRunsAlongOneIndex() {
		assertThat(this.lookups.plan("an order", "")).contains("\"order\"").doesNotContain("COLLSCAN");
		assertThat(this.lookups.plan("an order", "0")).contains("\"order\"").doesNotContain("COLLSCAN");
		assertThat(this.lookups.plan(null, "0")).doesNotContain("COLLSCAN");
	}

}
