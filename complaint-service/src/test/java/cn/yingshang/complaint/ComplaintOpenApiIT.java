package cn.yingshang.complaint;

import cn.yingshang.platform.test.openapi.OpenApiContract;

import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = { "yingshang.complaint.reporter.key-file=target/openapi-reporter.keys",
		"yingshang.complaint.reporter.make-key-file=true" })
class ComplaintOpenApiIT extends OpenApiContract {

}
