/** What is written here is its owner's only. */
@NullMarked
package cn.yingshang.infrastructure.files;

import org.jspecify.annotations.NullMarked;
