/**
 * The rules the services cite, by id: law, standards, and what the suite asks for itself.
 */
@NullMarked
package cn.yingshang.rulebook;

import org.jspecify.annotations.NullMarked;
