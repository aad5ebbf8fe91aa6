/**
 * What must not be forgotten about a visit, and who was reminded of it (B-12, B-26).
 */
@Feature
@NullMarked
package cn.yingshang.inspection.visit.watch;

import cn.yingshang.platform.feature.Feature;
import org.jspecify.annotations.NullMarked;
