/**
 * Which service answers which address, and how a request gets there and its answer back.
 */
@Feature
@NullMarked
package cn.yingshang.gateway.route;

import cn.yingshang.platform.feature.Feature;
import org.jspecify.annotations.NullMarked;
