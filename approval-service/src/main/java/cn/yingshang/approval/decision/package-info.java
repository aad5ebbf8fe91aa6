/**
 * Decisions: their reasons, the remedies they name, and that they are public (A-10,
 *
 */
@Feature
@NullMarked
package cn.yingshang.approval.decision;

import cn.yingshang.platform.feature.Feature;
import org.jspecify.annotations.NullMarked;
