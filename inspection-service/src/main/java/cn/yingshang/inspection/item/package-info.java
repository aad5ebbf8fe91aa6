/**
 * What may be checked: the published check items and the templates of joint visits (B-06,
 * B-21).
 */
@Feature
@NullMarked
package cn.yingshang.inspection.item;

import cn.yingshang.platform.feature.Feature;
import org.jspecify.annotations.NullMarked;
