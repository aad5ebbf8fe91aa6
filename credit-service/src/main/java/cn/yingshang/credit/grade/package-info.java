/**
 * The public credit grade (公共信用综合评价), recomputable from its explanation.
 */
@Feature(uses = { "record", "subject" })
@NullMarked
package cn.yingshang.credit.grade;

import cn.yingshang.platform.feature.Feature;
import org.jspecify.annotations.NullMarked;
