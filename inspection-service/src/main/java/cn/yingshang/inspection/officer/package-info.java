/**
 * Who may check: officers, their certificates, skills and recusals, and their draw (B-01
 * to B-03, B-53).
 */
@NullMarked
package cn.yingshang.inspection.officer;

import org.jspecify.annotations.NullMarked;
