/**
 * Where cases and their numbers are kept, and what changes them.
 */
@NullMarked
package cn.yingshang.approval.permit.store;

import org.jspecify.annotations.NullMarked;
