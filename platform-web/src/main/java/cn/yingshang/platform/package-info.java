/**
 * Service defaults without a domain word.
 */
@NullMarked
package cn.yingshang.platform;

import org.jspecify.annotations.NullMarked;
