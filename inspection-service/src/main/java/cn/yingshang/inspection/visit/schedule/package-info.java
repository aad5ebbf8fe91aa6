/**
 * What is fixed about a visit when it is scheduled, and the yearly cap it must fit in
 * (B-24, B-25, B-28, A-77).
 */
@Feature(uses = "object")
@NullMarked
package cn.yingshang.inspection.visit.schedule;

import cn.yingshang.platform.feature.Feature;
import org.jspecify.annotations.NullMarked;
