/**
 * Asks credit-service whether a subject may promise.
 */
@NullMarked
package cn.yingshang.approval.promise.client;

import org.jspecify.annotations.NullMarked;
