/**
 * What a browser may open: the start page and one page over the API documents of all
 * services, and which pages elsewhere may call in.
 */
@Feature(uses = "route")
@NullMarked
package cn.yingshang.gateway.page;

import cn.yingshang.platform.feature.Feature;
import org.jspecify.annotations.NullMarked;
