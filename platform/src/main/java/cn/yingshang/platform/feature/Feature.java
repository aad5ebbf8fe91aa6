package cn.yingshang.platform.feature;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the root package of a feature and names the other features of its service it may
 * use, no more and no fewer than it does; the architecture test reads it.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PACKAGE)
public @interface Feature {

	/** Names of sibling packages. */
	String[] uses() default {};

}
