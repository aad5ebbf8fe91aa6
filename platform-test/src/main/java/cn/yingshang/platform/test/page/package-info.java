/**
 * Holds generated sections of hand-written pages to what they are generated from.
 */
@NullMarked
package cn.yingshang.platform.test.page;

import org.jspecify.annotations.NullMarked;
