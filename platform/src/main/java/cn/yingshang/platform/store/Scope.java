package cn.yingshang.platform.store;

import java.util.Collection;
import java.util.List;
import java.util.Set;

import cn.yingshang.kernel.access.Actor;
import cn.yingshang.kernel.access.Role;
import com.mongodb.client.model.Filters;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * What a read may see. There is no read without one; an actor without a fitting grant
 * sees nothing (decision 11). What widens or narrows it has a word of its own.
 */
public sealed interface Scope permits PersonScope, SystemScope {

	/** What this actor may see: rows a grant covers and rows whose party the actor is. */
	static Scope of(Actor actor) {
		return actor.isSystem() ? SystemScope.of(actor) : new PersonScope(actor, false, null, List.of());
	}

	/** Everything, for a job or consumer that is named. */
	static Scope system(String name) {
		return SystemScope.named(name);
	}

	/**
	 * Wider: a grant of any department counts, in its region, for what is not the
	 * department's own affair. Who may change it is the table's to say.
	 */
	Scope acrossDepartments();

	/** Narrower: by grants of these roles alone, and not as a party. */
	Scope only(Set<Role> roles);

	/** Narrower: what lies in this region; null leaves it as it is. */
	Scope in(@Nullable String region);

	/**
	 * The same, asked region by region where no region is looked at: so a list runs along
	 * an index with the region in it for somebody who sees the whole city, as one merge.
	 * @param regions all in which anything can lie
	 */
	Scope spread(Collection<String> regions);

	/**
	 * The filters of which a visible row fits at least one; empty when nothing is
	 * visible.
	 */
	List<Bson> alternatives(Set<Role> readers);

	/** One filter for a read by id. */
	default Bson filter(Set<Role> readers) {
		List<Bson> alternatives = alternatives(readers);
		if (alternatives.isEmpty()) {
			return Filters.exists("_id", false);
		}
		return (alternatives.size() == 1) ? alternatives.get(0) : Filters.or(alternatives);
	}

}
