/**
 * Lets parts follow their visit.
 */
@NullMarked
package cn.yingshang.inspection.visit.part.messaging;

import org.jspecify.annotations.NullMarked;
