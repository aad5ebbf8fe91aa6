/**
 * Holds the page of problems to the catalogues in the code.
 */
@NullMarked
package cn.yingshang.platform.test.problem;

import org.jspecify.annotations.NullMarked;
