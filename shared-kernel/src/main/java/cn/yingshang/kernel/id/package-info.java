/**
 * Identifiers of enterprises and persons, their masking, and the suite's own ids.
 */
@NullMarked
package cn.yingshang.kernel.id;

import org.jspecify.annotations.NullMarked;
