/**
 * Substantiated complaints that may become a triggered inspection.
 */
@Feature(uses = { "object", "visit" })
@NullMarked
package cn.yingshang.inspection.candidate;

import cn.yingshang.platform.feature.Feature;
import org.jspecify.annotations.NullMarked;
