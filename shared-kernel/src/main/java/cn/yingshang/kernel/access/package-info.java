/**
 * Who may act where: roles, grants and actors (architecture decision 11).
 */
@NullMarked
package cn.yingshang.kernel.access;

import org.jspecify.annotations.NullMarked;
