package cn.yingshang.approval;

import cn.yingshang.platform.test.openapi.OpenApiContract;

/** The committed API document. */
class ApprovalOpenApiIT extends ApprovalTest implements OpenApiContract {

}
