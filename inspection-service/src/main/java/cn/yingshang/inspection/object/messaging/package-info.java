/**
 * Listens to credit and approval about enterprises.
 */
@NullMarked
package cn.yingshang.inspection.object.messaging;

import org.jspecify.annotations.NullMarked;
