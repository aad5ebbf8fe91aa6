package cn.yingshang.credit;

import cn.yingshang.platform.test.openapi.OpenApiContract;

/** The committed API document. */
class CreditOpenApiIT extends Server implements OpenApiContract {

}
