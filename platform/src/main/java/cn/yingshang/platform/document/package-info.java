/**
 * How an object is written as a document and read back, whichever version wrote it.
 */
@NullMarked
package cn.yingshang.platform.document;

import org.jspecify.annotations.NullMarked;
