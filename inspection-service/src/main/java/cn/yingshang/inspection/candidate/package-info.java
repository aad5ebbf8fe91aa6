/**
 * Substantiated complaints that may become a triggered inspection.
 */
@NullMarked
package cn.yingshang.inspection.candidate;

import org.jspecify.annotations.NullMarked;
