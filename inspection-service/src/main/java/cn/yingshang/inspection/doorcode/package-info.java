/**
 * The code an enterprise shows at its door (企业码, B-40): its own, another every few
 * minutes, and read by nobody else.
 */
@Feature(uses = "object")
@NullMarked
package cn.yingshang.inspection.doorcode;

import cn.yingshang.platform.feature.Feature;
import org.jspecify.annotations.NullMarked;
