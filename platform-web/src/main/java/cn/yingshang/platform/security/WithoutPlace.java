package cn.yingshang.platform.security;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says why a type looks at grants itself instead of asking {@code Actor.may} with role,
 * department and region (decision 11); an architecture rule allows it nowhere else.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface WithoutPlace {

	/** The reason, for whoever reviews it. */
	String value();

}
