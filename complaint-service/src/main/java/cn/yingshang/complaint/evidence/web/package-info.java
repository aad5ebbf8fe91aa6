/**
 * Attachments over HTTP.
 */
@NullMarked
package cn.yingshang.complaint.evidence.web;

import org.jspecify.annotations.NullMarked;
