/**
 * Reads the catalogue's versions from the project's data.
 */
@NullMarked
package cn.yingshang.approval.catalogue.store;

import org.jspecify.annotations.NullMarked;
