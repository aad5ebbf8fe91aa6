package cn.yingshang.platform.store;

import java.util.List;
import java.util.Set;

import cn.yingshang.kernel.access.Actor;
import cn.yingshang.kernel.access.Grant;
import cn.yingshang.kernel.access.Role;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What the words that widen and narrow a scope do to what is seen. */
class ScopeTests {

	private static final Set<Role> READERS = Set.of(Role.WINDOW, Role.HEAD, Role.APPLICANT);

	private static final Scope SYSTEM = SystemScope.named("a-part");

	private final Scope window = Scope.of(Actor.person("w", null, Grant.parse("window.scjg.210202")));

	private final Scope party = Scope.of(Actor.person("p", "91210202MA0000000X"));

	@Test
	void aGrantOfAnyDepartmentCountsAcrossDepartments() {
		assertThat(see(this.window)).containsExactly(new Document("department", "scjg").append("region", "210202"));
		assertThat(see(this.window.acrossDepartments())).containsExactly(new Document("region", "210202"));
		assertThat(see(this.party.acrossDepartments())).isEqualTo(see(this.party));
		assertThat(see(Scope.of(Actor.person("n", null)).acrossDepartments())).isEmpty();
	}

	@Test
	void onlySomeRolesCountAndNoParty() {
		Scope both = Scope.of(Actor.person("b", "91210202MA0000000X", Grant.parse("window.scjg.210202"),
				Grant.parse("head.wjw.210203")));
		assertThat(see(both)).hasSize(3);
		assertThat(see(both.only(Set.of(Role.HEAD))))
			.containsExactly(new Document("department", "wjw").append("region", "210203"));
	}

	@Test
	void aRegionNarrowsAndNeverWidens() {
		Scope city = Scope.of(Actor.person("c", null, Grant.parse("window.scjg.*")));
		assertThat(see(city.in("210203")))
			.containsExactly(new Document("department", "scjg").append("region", "210203"));
		assertThat(see(this.window.in("210202"))).isEqualTo(see(this.window));
		assertThat(see(this.window.in("210203"))).isEmpty();
		assertThat(see(city.in("210202").in("210203"))).isEmpty();
		assertThat(see(this.window.in(null))).isEqualTo(see(this.window));
		assertThat(see(this.party.in("210203")))
			.containsExactly(new Document("party", "91210202MA0000000X").append("region", "210203"));
		assertThat(see(SYSTEM.in("210203"))).containsExactly(new Document("region", "210203"));
	}

	@Test
	void aWholeCityIsAskedRegionByRegion() {
		List<String> regions = List.of("210202", "210203");
		Scope city = Scope.of(Actor.person("c", null, Grant.parse("window.scjg.*"))).spread(regions);
		assertThat(see(city)).containsExactly(new Document("department", "scjg").append("region", "210202"),
				new Document("department", "scjg").append("region", "210203"));
		assertThat(see(city.in("210203")))
			.containsExactly(new Document("department", "scjg").append("region", "210203"));
		assertThat(see(this.window.spread(regions))).isEqualTo(see(this.window));
		assertThat(see(Scope.of(Actor.person("h", null, Grant.parse("head.*.*"))).spread(regions)))
			.containsExactly(new Document("region", "210202"), new Document("region", "210203"));
		assertThat(see(SYSTEM.spread(regions))).isEqualTo(see(SYSTEM));
	}

	@Test
	void thePartsOfTheSystemAreNamed() {
		assertThat(see(SYSTEM)).containsExactly(new Document());
		assertThat(SYSTEM).hasToString("system:a-part");
		assertThat(Scope.of(Actor.system("a-job"))).hasToString("system:a-job");
		assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> SystemScope.named("Any words"));
	}

	private static List<Bson> see(Scope scope) {
		return scope.alternatives(READERS);
	}

}
