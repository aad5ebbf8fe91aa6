/**
 * Keeps the log of searches by telephone number.
 */
@NullMarked
package cn.yingshang.complaint.reporter.store;

import org.jspecify.annotations.NullMarked;
