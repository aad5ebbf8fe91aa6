/**
 * The public credit grade (公共信用综合评价), recomputable from its explanation.
 */
@NullMarked
package cn.yingshang.credit.grade;

import org.jspecify.annotations.NullMarked;
