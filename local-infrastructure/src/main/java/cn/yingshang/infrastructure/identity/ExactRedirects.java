package cn.yingshang.infrastructure.identity;

import java.util.function.Consumer;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationContext;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationException;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationValidator;

/**
 * A code goes to the addresses that are registered and to no other port of this machine,
 * which the framework would allow for programs that take a free one (RFC 8252, 7.3): the
 * suite has no such program.
 */
final class ExactRedirects implements Consumer<OAuth2AuthorizationCodeRequestAuthenticationContext> {

	private ExactRedirects() {
	}

	/** Makes the provider strict, if it is the one that gives codes. */
	static void of(AuthenticationProvider provider) {
		if (provider instanceof OAuth2AuthorizationCodeRequestAuthenticationProvider codes) {
			codes.setAuthenticationValidator(
					new ExactRedirects().andThen(new OAuth2AuthorizationCodeRequestAuthenticationValidator()));
		}
	}

	@Override
	public void accept(OAuth2AuthorizationCodeRequestAuthenticationContext context) {
		OAuth2AuthorizationCodeRequestAuthenticationToken request = context.getAuthentication();
		String asked = request.getRedirectUri();
		if (asked != null && !context.getRegisteredClient().getRedirectUris().contains(asked)) {
			// Without the request: nobody is sent to an address that isn't known.
			throw new OAuth2AuthorizationCodeRequestAuthenticationException(
					new OAuth2Error(OAuth2ErrorCodes.INVALID_REQUEST, "The redirect_uri is not registered", null),
					null);
		}
	}

}
