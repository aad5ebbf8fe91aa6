package cn.yingshang.infrastructure.identity;

import java.util.List;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;

/**
 * Lets any well-formed account in with the published password.
 */
final class AccountAuthentication implements AuthenticationProvider {

	@Override
	public Authentication authenticate(Authentication attempt) {
		Account account;
		try {
			account = Account.of(attempt.getName());
		}
		catch (BadAccount ex) {
			throw new BadCredentialsException(ex.getMessage(), ex);
		}
		if (!DemoAccounts.PASSWORD.equals(attempt.getCredentials())) {
			throw new BadCredentialsException("密码不对。所有演示账号的密码都是 " + DemoAccounts.PASSWORD
					+ " (wrong password; it is the same for every demonstration account).");
		}
		// The time of this factor becomes auth_time of the ID token.
		return UsernamePasswordAuthenticationToken.authenticated(account.name(), null,
				List.of(FactorGrantedAuthority.fromAuthority(FactorGrantedAuthority.PASSWORD_AUTHORITY)));
	}

	@Override
	public boolean supports(Class<?> type) {
		return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
	}

}
