/**
 * Joint tasks whose objects are drawn so that anybody can check it (B-10, B-53).
 */
@Feature(uses = { "item", "object", "visit", "visit.schedule" })
@NullMarked
package cn.yingshang.inspection.draw;

import cn.yingshang.platform.feature.Feature;
import org.jspecify.annotations.NullMarked;
