@NullMarked
package cn.yingshang.infrastructure.files;

import org.jspecify.annotations.NullMarked;
