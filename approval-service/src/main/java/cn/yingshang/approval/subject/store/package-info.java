/**
 * The projection of subjects.
 */
@NullMarked
package cn.yingshang.approval.subject.store;

import org.jspecify.annotations.NullMarked;
