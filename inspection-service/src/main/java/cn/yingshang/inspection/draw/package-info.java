/**
 * Joint tasks whose objects are drawn so that anybody can check it (B-10, B-53).
 */
@NullMarked
package cn.yingshang.inspection.draw;

import org.jspecify.annotations.NullMarked;
