/**
 * Who verifies the substance, and what is decided.
 */
@Feature(uses = { "catalogue", "decision" })
@NullMarked
package cn.yingshang.approval.permit.examination;

import cn.yingshang.platform.feature.Feature;
import org.jspecify.annotations.NullMarked;
