/**
 * What may be checked: the published check items and the templates of joint visits (B-06,
 * B-21).
 */
@NullMarked
package cn.yingshang.inspection.item;

import org.jspecify.annotations.NullMarked;
