/**
 * Reference programs that the suite is compared with.
 */
@NullMarked
package cn.yingshang.bench.reference;

import org.jspecify.annotations.NullMarked;
