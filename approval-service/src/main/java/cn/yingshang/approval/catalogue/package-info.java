/**
 * The catalogue of service items, 政务服务事项目录.
 */
@Feature
@NullMarked
package cn.yingshang.approval.catalogue;

import cn.yingshang.platform.feature.Feature;
import org.jspecify.annotations.NullMarked;
