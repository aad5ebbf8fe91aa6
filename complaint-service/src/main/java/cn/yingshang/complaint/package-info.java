/**
 * The 8890 hotline.
 */
@NullMarked
package cn.yingshang.complaint;

import org.jspecify.annotations.NullMarked;
