/**
 * How much one caller may ask for, so that nobody's burst is everybody's outage.
 */
@Feature
@NullMarked
package cn.yingshang.gateway.limit;

import cn.yingshang.platform.feature.Feature;
import org.jspecify.annotations.NullMarked;
