package cn.yingshang.complaint;

import cn.yingshang.platform.test.openapi.OpenApiContract;

import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = "yingshang.complaint.reporter.key-file=target/openapi-reporter.keys")
class ComplaintOpenApiIT extends OpenApiContract {

}
