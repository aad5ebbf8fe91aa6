/**
 * What was determined about misconduct (失信认定): by whom, on what document and basis, how
 * serious it is, and its correction.
 */
@NullMarked
package cn.yingshang.credit.record.finding;

import org.jspecify.annotations.NullMarked;
