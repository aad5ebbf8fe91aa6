/**
 * What comes of a visit: results by category, the combined opinion and its publication
 * (B-12, B-28, B-60, B-61).
 */
@Feature(uses = "visit.schedule")
@NullMarked
package cn.yingshang.inspection.visit.opinion;

import cn.yingshang.platform.feature.Feature;
import org.jspecify.annotations.NullMarked;
