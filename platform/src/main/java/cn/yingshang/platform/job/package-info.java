/**
 * Claimed jobs: any number of instances, each due item done once (decision 16).
 */
@NullMarked
package cn.yingshang.platform.job;

import org.jspecify.annotations.NullMarked;
