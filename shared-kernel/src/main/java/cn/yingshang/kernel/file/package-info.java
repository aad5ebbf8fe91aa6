/**
 * Data files read strictly, so that what is wrong is named by file, entry, field and
 * rule.
 */
@NullMarked
package cn.yingshang.kernel.file;

import org.jspecify.annotations.NullMarked;
