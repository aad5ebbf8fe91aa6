package cn.yingshang.platform.store;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import cn.yingshang.kernel.access.Actor;
import cn.yingshang.kernel.access.Role;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a part of the system sees: everything, under a name that the log tells. One that
 * is not the scope of a job's or consumer's own actor is a constant beside its reason; an
 * architecture rule allows it nowhere else.
 */
public final class SystemScope implements Scope {

	private static final Logger log = LoggerFactory.getLogger(SystemScope.class);

	private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,60}");

	private final String name;

	private final @Nullable String region;

	private SystemScope(String name, @Nullable String region) {
		this.name = name;
		this.region = region;
	}

	/** The scope of a named part of the system. */
	public static SystemScope named(String name) {
		if (!NAME.matcher(name).matches()) {
			throw new IllegalArgumentException("a part of the system has a short name, not '" + name + "'");
		}
		return new SystemScope("system:" + name, null);
	}

	static SystemScope of(Actor actor) {
		return new SystemScope(actor.subject(), null);
	}

	@Override
	public Scope acrossDepartments() {
		return this;
	}

	/** Nobody asks the system for its roles. */
	@Override
	public Scope only(Set<Role> roles) {
		return this;
	}

	@Override
	public Scope in(@Nullable String region) {
		if (region != null && this.region != null && !region.equals(this.region)) {
			throw new IllegalArgumentException("nothing lies in two regions: " + this.region + " and " + region);
		}
		return (region != null) ? new SystemScope(this.name, region) : this;
	}

	/** The system's own lists have indexes of their own. */
	@Override
	public Scope spread(Collection<String> regions) {
		return this;
	}

	@Override
	public List<Bson> alternatives(Set<Role> readers) {
		log.debug("a read as {}", this);
		return List.of((this.region != null) ? new Document("region", this.region) : new Document());
	}

	@Override
	public String toString() {
		return (this.region != null) ? this.name + " in " + this.region : this.name;
	}

}
