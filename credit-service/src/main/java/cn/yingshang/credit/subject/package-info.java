/**
 * Enterprises by credit code (经营主体), their standing for the promise lane and their
 * promise register.
 */
@NullMarked
package cn.yingshang.credit.subject;

import org.jspecify.annotations.NullMarked;
