/**
 * Revocations over HTTP.
 */
@NullMarked
package cn.yingshang.approval.revocation.web;

import org.jspecify.annotations.NullMarked;
