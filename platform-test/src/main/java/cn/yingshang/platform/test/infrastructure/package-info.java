/**
 * Store and broker for tests: local, given by environment, or in containers.
 */
@NullMarked
package cn.yingshang.platform.test.infrastructure;

import org.jspecify.annotations.NullMarked;
