package cn.yingshang.approval;

import cn.yingshang.platform.store.StoredContract;

import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What earlier releases stored is still read. */
@DirtiesContext
class ApprovalStoredIT extends StoredContract {

	@DynamicPropertySource
	static void neighbours(DynamicPropertyRegistry registry) {
		registry.add("yingshang.services.credit.url", () -> "http://127.0.0.1:9");
	}

}
