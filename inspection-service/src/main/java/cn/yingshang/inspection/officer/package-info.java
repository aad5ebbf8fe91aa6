/**
 * Who may check: officers, their certificates, skills and recusals, and their draw (B-01
 * to B-03, B-53).
 */
@Feature(uses = "item")
@NullMarked
package cn.yingshang.inspection.officer;

import cn.yingshang.platform.feature.Feature;
import org.jspecify.annotations.NullMarked;
