/**
 * What a grant leads to, and what becomes of its promise.
 */
@Feature(uses = "catalogue")
@NullMarked
package cn.yingshang.approval.permit.licence;

import cn.yingshang.platform.feature.Feature;
import org.jspecify.annotations.NullMarked;
