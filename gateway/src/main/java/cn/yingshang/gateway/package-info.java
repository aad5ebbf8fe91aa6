/**
 * The one door to the suite: it checks tokens, budgets and health of what lies behind,
 * and passes everything else on untouched.
 */
@NullMarked
package cn.yingshang.gateway;

import org.jspecify.annotations.NullMarked;
