package cn.yingshang.complaint;

import cn.yingshang.platform.test.openapi.OpenApiContract;

/** The committed API document. */
class ComplaintOpenApiIT extends Server implements OpenApiContract {

}
