/**
 * Keeps candidates.
 */
@NullMarked
package cn.yingshang.inspection.candidate.store;

import org.jspecify.annotations.NullMarked;
