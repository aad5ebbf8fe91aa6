/**
 * The promise lane, 告知承诺制.
 */
@NullMarked
package cn.yingshang.approval.promise;

import org.jspecify.annotations.NullMarked;
