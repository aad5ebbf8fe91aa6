/**
 * Adverse credit records (失信信息) with source, basis, versions and publicity clock.
 */
@Feature
@NullMarked
package cn.yingshang.credit.record;

import cn.yingshang.platform.feature.Feature;
import org.jspecify.annotations.NullMarked;
