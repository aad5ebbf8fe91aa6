/**
 * Bad input for every operation of the API documents: a seeded, bounded number of
 * requests, none of which may be answered by a fault of ours.
 */
@NullMarked
package cn.yingshang.system.fuzz;

import org.jspecify.annotations.NullMarked;
