/**
 * What is run: jars taken apart once a build, and their class-data archives.
 */
@NullMarked
package cn.yingshang.launcher.image;

import org.jspecify.annotations.NullMarked;
