package cn.yingshang.approval;

import cn.yingshang.platform.test.openapi.OpenApiContract;

import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The committed API document. */
@DirtiesContext
class ApprovalOpenApiIT extends OpenApiContract {

	@DynamicPropertySource
	static void neighbours(DynamicPropertyRegistry registry) {
		registry.add("yingshang.services.credit.url", () -> "http://127.0.0.1:9");
	}

}
