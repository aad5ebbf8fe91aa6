/**
 * What a service's stored documents are held against; in the store's package, because it
 * looks at what nobody else may.
 */
@NullMarked
package cn.yingshang.platform.store;

import org.jspecify.annotations.NullMarked;
