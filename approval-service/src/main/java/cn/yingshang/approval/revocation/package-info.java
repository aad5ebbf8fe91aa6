/**
 * The revocation of a licence granted on a promise that was broken, 撤销.
 */
@Feature(uses = { "decision", "permit", "permit.licence", "permit.receipt" })
@NullMarked
package cn.yingshang.approval.revocation;

import cn.yingshang.platform.feature.Feature;
import org.jspecify.annotations.NullMarked;
