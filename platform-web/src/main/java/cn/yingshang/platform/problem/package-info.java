/**
 * RFC 9457 problems: the catalogue as data, and the one place that turns a refusal into a
 * response.
 */
@NullMarked
package cn.yingshang.platform.problem;

import org.jspecify.annotations.NullMarked;
