package cn.yingshang.inspection;

import cn.yingshang.platform.test.openapi.OpenApiContract;

/** The committed API document. */
class InspectionOpenApiIT extends RunningService implements OpenApiContract {

}
