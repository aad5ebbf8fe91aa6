/**
 * What a suite is made of: its members, who needs and calls whom, where each is kept and
 * on which port, and how it is started.
 */
@NullMarked
package cn.yingshang.launcher.plan;

import org.jspecify.annotations.NullMarked;
