/**
 * Who calls: tokens verified once, turned into an actor that travels with the request.
 */
@NullMarked
package cn.yingshang.platform.security;

import org.jspecify.annotations.NullMarked;
