/**
 * The catalogue of what only the gateway answers.
 */
@NullMarked
package cn.yingshang.gateway.route;

import org.jspecify.annotations.NullMarked;
