package cn.yingshang.platform.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The handler adds to something existing what nobody else's addition can spoil: its POST
 * carries an {@code Idempotency-Key} and no {@code If-Match}, and answers 200.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Adds {

}
