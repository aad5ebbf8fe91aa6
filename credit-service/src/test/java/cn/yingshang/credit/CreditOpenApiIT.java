package cn.yingshang.credit;

import cn.yingshang.platform.test.openapi.OpenApiContract;

import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;

/**
 * The committed API document; a second instance beside the other tests' one, on their
 * day.
 */
@Import(Server.Day.class)
@DirtiesContext
class CreditOpenApiIT extends OpenApiContract {

}
