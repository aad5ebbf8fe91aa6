package cn.yingshang.platform.security;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import cn.yingshang.kernel.access.Actor;
import cn.yingshang.kernel.access.Grant;
import cn.yingshang.kernel.city.CityData;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.core.convert.converter.Converter;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Turns the claims {@code grants}, {@code enterprise} and {@code authority} into an
 * actor. A grant it does not understand grants nothing.
 */
final class ActorConverter implements Converter<Jwt, CallerToken> {

	private static final Logger logger = LoggerFactory.getLogger(ActorConverter.class);

	private static final int REMEMBERED = 100;

	private final Set<String> reported = ConcurrentHashMap.newKeySet();

	private final @Nullable Counter ignored;

	private final Supplier<@Nullable CityData> city;

	ActorConverter(@Nullable MeterRegistry meters, Supplier<@Nullable CityData> city) {
		this.city = city;
		this.ignored = (meters != null) ? Counter.builder("yingshang.security.grants.ignored")
			.description("Grants in tokens that could not be understood and grant nothing")
			.register(meters) : null;
	}

	@Override
	public CallerToken convert(Jwt jwt) {
		List<Grant> grants = grants(jwt);
		Actor actor = new Actor(Objects.requireNonNull(jwt.getSubject()), grants, text(jwt, "enterprise"),
				text(jwt, "authority"));
		Set<GrantedAuthority> authorities = new LinkedHashSet<>();
		grants.forEach((grant) -> authorities.add(new SimpleGrantedAuthority("ROLE_" + grant.role().name())));
		return new CallerToken(jwt, actor, client(jwt), authorities);
	}

	private List<Grant> grants(Jwt jwt) {
		List<Grant> grants = new ArrayList<>();
		if (jwt.getClaim("grants") instanceof Collection<?> claims) {
			for (Object claim : claims) {
				try {
					grants.add(placed(Grant.parse(String.valueOf(claim))));
				}
				catch (IllegalArgumentException ex) {
					ignore(String.valueOf(claim));
				}
			}
		}
		return grants;
	}

	/** Who keeps no data set, as the gateway, takes places as they are written. */
	private Grant placed(Grant grant) {
		CityData known = this.city.get();
		return (known != null) ? known.now().placed(grant) : grant;
	}

	private void ignore(String claim) {
		if (this.ignored != null) {
			this.ignored.increment();
		}
		if (this.reported.size() < REMEMBERED && this.reported.add(claim)) {
			logger.warn("A token carries the grant '{}', which grants nothing here",
					claim.replaceAll("\\p{Cntrl}", "?"));
		}
	}

	private static String client(Jwt jwt) {
		String party = text(jwt, "azp");
		String client = (party != null) ? party : text(jwt, "client_id");
		return (client != null) ? client : "-";
	}

	private static @Nullable String text(Jwt jwt, String claim) {
		return (jwt.getClaim(claim) instanceof String text && !text.isBlank()) ? text : null;
	}

}
