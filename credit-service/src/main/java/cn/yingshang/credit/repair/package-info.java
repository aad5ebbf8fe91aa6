/**
 * Credit repair (信用修复) from the application to the lifted restriction.
 */
@Feature(uses = "record")
@NullMarked
package cn.yingshang.credit.repair;

import cn.yingshang.platform.feature.Feature;
import org.jspecify.annotations.NullMarked;
