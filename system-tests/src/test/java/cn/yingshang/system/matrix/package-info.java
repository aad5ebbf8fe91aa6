/**
 * Who may read and do what: every operation of the API documents, tried as every kind of
 * caller on documents of several departments and regions, and judged by a small model
 * written from the decisions and the law.
 */
@NullMarked
package cn.yingshang.system.matrix;

import org.jspecify.annotations.NullMarked;
