package cn.yingshang.platform.security;

import java.util.Collection;
import java.util.Optional;

import cn.yingshang.kernel.access.Actor;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** A verified token with the actor it stands for; travels with the request. */
public final class CallerToken extends JwtAuthenticationToken {

	private static final long serialVersionUID = 1L;

	private final transient Actor actor;

	private final String client;

	CallerToken(Jwt jwt, Actor actor, String client, Collection<? extends GrantedAuthority> authorities) {
		super(jwt, authorities, actor.subject());
		this.actor = actor;
		this.client = client;
	}

	/** The caller of this request, if there is one. */
	public static Optional<CallerToken> of(HttpServletRequest request) {
		return Optional.ofNullable(request.getUserPrincipal())
			.filter(CallerToken.class::isInstance)
			.map(CallerToken.class::cast);
	}

	public Actor actor() {
		return this.actor;
	}

	/** The program that sent the request. */
	public String client() {
		return this.client;
	}

}
