/**
 * The inspection risk class (企业信用风险分类), internal: never shown to an enterprise or the
 * public.
 */
@NullMarked
package cn.yingshang.credit.risk;

import org.jspecify.annotations.NullMarked;
