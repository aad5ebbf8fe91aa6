/**
 * What may be read without a token; everything else needs one.
 */
@Feature
@NullMarked
package cn.yingshang.gateway.access;

import cn.yingshang.platform.feature.Feature;
import org.jspecify.annotations.NullMarked;
