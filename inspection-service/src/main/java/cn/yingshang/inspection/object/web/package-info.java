/**
 * Inspected objects over HTTP; the risk class only for those who may see it.
 */
@NullMarked
package cn.yingshang.inspection.object.web;

import org.jspecify.annotations.NullMarked;
