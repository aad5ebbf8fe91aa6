/**
 * What is checked: enterprises with their standing and, kept apart, their internal risk
 * class (B-50).
 */
@Feature
@NullMarked
package cn.yingshang.inspection.object;

import cn.yingshang.platform.feature.Feature;
import org.jspecify.annotations.NullMarked;
