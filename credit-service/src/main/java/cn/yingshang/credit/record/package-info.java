/**
 * Adverse credit records (失信信息) with source, basis, versions and publicity clock.
 */
@NullMarked
package cn.yingshang.credit.record;

import org.jspecify.annotations.NullMarked;
