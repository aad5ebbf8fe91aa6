/**
 * The head of a visit, from schedule to publication; what it is made of lies in the rooms
 * within (B-26 to B-28, B-40 to B-47).
 */
@Feature(uses = { "doorcode", "item", "object", "visit.entry", "visit.feedback", "visit.opinion", "visit.schedule",
		"visit.watch" })
@NullMarked
package cn.yingshang.inspection.visit;

import cn.yingshang.platform.feature.Feature;
import org.jspecify.annotations.NullMarked;
