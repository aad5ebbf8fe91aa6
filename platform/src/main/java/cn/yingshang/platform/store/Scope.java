package cn.yingshang.platform.store;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import cn.yingshang.kernel.access.Actor;
import cn.yingshang.kernel.access.Grant;
import cn.yingshang.kernel.access.Role;
import com.mongodb.client.model.Filters;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * What a read may see. There is no read without one; an actor without a fitting grant
 * sees nothing (decision 11).
 */
public sealed interface Scope {

	/** What this actor may see: rows a grant covers and rows whose party the actor is. */
	static Scope of(Actor actor) {
		if (actor.isSystem()) {
			return new System(actor.subject());
		}
		return new Person(actor);
	}

	/** Everything, for a job or consumer that is named. */
	static Scope system(String name) {
		return new System("system:" + name);
	}

	/**
	 * The filters of which a visible row fits at least one; empty when nothing is
	 * visible.
	 */
	List<Bson> alternatives(Set<Role> readers);

	/** A part of the system, by name. */
	record System(String name) implements Scope {

		@Override
		public List<Bson> alternatives(Set<Role> readers) {
			return List.of(new Document());
		}

	}

	/** A person or program, by its grants. */
	record Person(Actor actor) implements Scope {

		@Override
		public List<Bson> alternatives(Set<Role> readers) {
			Set<Bson> found = new LinkedHashSet<>();
			for (Grant grant : this.actor.grants()) {
				if (grant.role() != Role.APPLICANT && readers.contains(grant.role())) {
					Document filter = new Document();
					if (!grant.anyDepartment()) {
						filter.append("department", grant.department());
					}
					if (!grant.anyRegion()) {
						filter.append("region", grant.region());
					}
					if (filter.isEmpty()) {
						return List.of(filter);
					}
					found.add(filter);
				}
			}
			if (readers.contains(Role.APPLICANT)) {
				if (this.actor.enterprise() != null) {
					found.add(new Document("party", this.actor.enterprise()));
				}
				if (this.actor.hasAnywhere(Role.APPLICANT)) {
					found.add(new Document("party", this.actor.subject()));
				}
			}
			return new ArrayList<>(found);
		}

	}

	/** One filter for a read by id. */
	default Bson filter(Set<Role> readers) {
		List<Bson> alternatives = alternatives(readers);
		if (alternatives.isEmpty()) {
			return Filters.exists("_id", false);
		}
		return (alternatives.size() == 1) ? alternatives.get(0) : Filters.or(alternatives);
	}

}
