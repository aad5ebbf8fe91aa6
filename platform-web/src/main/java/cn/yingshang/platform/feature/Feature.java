package cn.yingshang.platform.feature;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the root package of a feature, or of a room in one, and names the others of its
 * service it may use, no more and no fewer than it does; the architecture test reads it.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PACKAGE)
public @interface Feature {

	/**
	 * Package names after the service's, such as {@code order} or {@code order.review}.
	 */
	String[] uses() default {};

}
