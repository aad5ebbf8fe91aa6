package cn.yingshang.platform.security;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;

/**
 * Further rules of a module, asked before the last one, which is: whoever is not signed
 * in gets nothing.
 */
@FunctionalInterface
public interface AccessRules {

	/**
	 * Whether they are asked before all others, for what is asked so often that every
	 * rule before it would cost.
	 */
	default boolean comesFirst() {
		return false;
	}

	void apply(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests);

}
