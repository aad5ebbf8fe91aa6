/**
 * The inspection risk class (企业信用风险分类), internal: never shown to an enterprise or the
 * public.
 */
@Feature(uses = "record")
@NullMarked
package cn.yingshang.credit.risk;

import cn.yingshang.platform.feature.Feature;
import org.jspecify.annotations.NullMarked;
