/** Decisions as they are published (许可公示). */
@Feature(uses = { "permit", "permit.licence", "permit.receipt", "promise" })
@NullMarked
package cn.yingshang.approval.publicity;

import cn.yingshang.platform.feature.Feature;
import org.jspecify.annotations.NullMarked;
