/**
 * The enterprises this service knows of, told by credit-service (decision 12).
 */
@Feature
@NullMarked
package cn.yingshang.complaint.subject;

import cn.yingshang.platform.feature.Feature;
import org.jspecify.annotations.NullMarked;
