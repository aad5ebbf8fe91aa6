/**
 * The promise lane, 告知承诺制.
 */
@Feature(uses = "catalogue")
@NullMarked
package cn.yingshang.approval.promise;

import cn.yingshang.platform.feature.Feature;
import org.jspecify.annotations.NullMarked;
