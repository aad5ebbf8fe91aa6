/**
 * Enterprises by credit code (经营主体), their standing for the promise lane and their
 * promise register.
 */
@Feature(uses = "record")
@NullMarked
package cn.yingshang.credit.subject;

import cn.yingshang.platform.feature.Feature;
import org.jspecify.annotations.NullMarked;
