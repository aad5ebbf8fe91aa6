/**
 * A department's part of a visit: sheet, team, record, correction (B-01, B-03, B-33,
 * B-47, B-60 to B-67).
 */
@Feature(uses = { "item", "officer", "visit", "visit.entry", "visit.opinion", "visit.schedule" })
@NullMarked
package cn.yingshang.inspection.visit.part;

import cn.yingshang.platform.feature.Feature;
import org.jspecify.annotations.NullMarked;
