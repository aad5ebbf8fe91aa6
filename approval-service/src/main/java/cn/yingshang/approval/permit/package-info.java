/**
 * The case of a permit on the Licensing Law's clock, 行政许可办件. Each part of
 * a case has its room below.
 */
@Feature(uses = { "catalogue", "decision", "permit.clock", "permit.examination", "permit.licence", "permit.paper",
		"permit.receipt", "promise", "subject" })
@NullMarked
package cn.yingshang.approval.permit;

import cn.yingshang.platform.feature.Feature;
import org.jspecify.annotations.NullMarked;
