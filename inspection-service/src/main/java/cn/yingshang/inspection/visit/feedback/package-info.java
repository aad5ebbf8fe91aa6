/**
 * What the enterprise says of a visit: it rates and complains (B-27, B-43).
 */
@Feature
@NullMarked
package cn.yingshang.inspection.visit.feedback;

import cn.yingshang.platform.feature.Feature;
import org.jspecify.annotations.NullMarked;
