/**
 * The identity of who called: sealed, masked, and opened only for a purpose (C-36, E-20
 * to E-23).
 */
@Feature
@NullMarked
package cn.yingshang.complaint.reporter;

import cn.yingshang.platform.feature.Feature;
import org.jspecify.annotations.NullMarked;
