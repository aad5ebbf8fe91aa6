package cn.yingshang.platform.store;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import cn.yingshang.kernel.access.Actor;
import cn.yingshang.kernel.access.Grant;
import cn.yingshang.kernel.access.Role;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * What a person or program sees, by its grants and as a party.
 *
 * @param actor who
 * @param anyDepartment whether a grant of any department counts
 * @param region the one region looked at; null for all that the grants cover
 * @param each the regions that are asked one by one where none is looked at
 */
record PersonScope(Actor actor, boolean anyDepartment, @Nullable String region,
		Collection<String> each) implements Scope {

	@Override
	public Scope acrossDepartments() {
		return new PersonScope(this.actor, true, this.region, this.each);
	}

	@Override
	public Scope only(Set<Role> roles) {
		return new PersonScope(this.actor.only(roles), this.anyDepartment, this.region, this.each);
	}

	@Override
	public Scope in(@Nullable String region) {
		if (region == null || region.equals(this.region)) {
			return this;
		}
		return (this.region == null) ? new PersonScope(this.actor, this.anyDepartment, region, this.each)
				: new PersonScope(this.actor.only(Set.of()), this.anyDepartment, region, this.each);
	}

	@Override
	public Scope spread(Collection<String> regions) {
		return new PersonScope(this.actor, this.anyDepartment, this.region, List.copyOf(regions));
	}

	@Override
	public List<Bson> alternatives(Set<Role> readers) {
		Set<Document> whole = whole(readers);
		if (this.each.isEmpty()) {
			return List.copyOf(whole);
		}
		Set<Bson> spread = new LinkedHashSet<>();
		for (Document filter : whole) {
			if (filter.containsKey("region")) {
				spread.add(filter);
			}
			else {
				this.each.forEach((region) -> spread.add(new Document(filter).append("region", region)));
			}
		}
		return List.copyOf(spread);
	}

	private Set<Document> whole(Set<Role> readers) {
		Set<Document> found = new LinkedHashSet<>();
		for (Grant grant : this.actor.grants()) {
			if (grant.role() != Role.APPLICANT && readers.contains(grant.role()) && reaches(grant)) {
				Document filter = placed(grant);
				if (filter.isEmpty()) {
					return Set.of(filter);
				}
				found.add(filter);
			}
		}
		if (readers.contains(Role.APPLICANT)) {
			if (this.actor.enterprise() != null) {
				found.add(party(this.actor.enterprise()));
			}
			if (this.actor.hasAnywhere(Role.APPLICANT)) {
				found.add(party(this.actor.subject()));
			}
		}
		return found;
	}

	private boolean reaches(Grant grant) {
		return this.region == null || grant.anyRegion() || grant.region().equals(this.region);
	}

	private Document placed(Grant grant) {
		Document filter = new Document();
		if (!grant.anyDepartment() && !this.anyDepartment) {
			filter.append("department", grant.department());
		}
		if (this.region != null || !grant.anyRegion()) {
			filter.append("region", (this.region != null) ? this.region : grant.region());
		}
		return filter;
	}

	private Document party(String party) {
		Document filter = new Document("party", party);
		return (this.region != null) ? filter.append("region", this.region) : filter;
	}

}
