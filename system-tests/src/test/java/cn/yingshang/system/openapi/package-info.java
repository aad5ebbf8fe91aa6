/**
 * The committed API documents, read as any program outside would read them.
 */
@NullMarked
package cn.yingshang.system.openapi;

import org.jspecify.annotations.NullMarked;
