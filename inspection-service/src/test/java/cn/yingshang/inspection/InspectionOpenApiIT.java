package cn.yingshang.inspection;

import cn.yingshang.platform.test.openapi.OpenApiContract;

class InspectionOpenApiIT extends OpenApiContract {

}
