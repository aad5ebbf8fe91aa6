package cn.yingshang.kernel.access;

import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class GrantTests {

	@Test
	void coversItsOwnDepartmentAndRegionOnly() {
		Grant grant = Grant.parse("window.scjg.210202");
		assertThat(grant.covers("scjg", "210202")).isTrue();
		assertThat(grant.covers("gaj", "210202")).isFalse();
		assertThat(grant.covers("scjg", "210203")).isFalse();
		assertThat(grant.covers(null, null)).isFalse();
	}

	@Test
	void starAndCityCoverAll() {
		assertThat(Grant.parse("auditor.*.*").covers("gaj", "210281")).isTrue();
		assertThat(Grant.parse("head.gaj.*").covers("gaj", "210281")).isTrue();
		assertThat(Grant.parse("head.gaj.*").covers("scjg", "210281")).isFalse();
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "", "window", "window.scjg", "window..210202", "king.scjg.210202", "window.scjg.210202.x" })
	void refusesAnyOtherForm(String text) {
		assertThatIllegalArgumentException().isThrownBy(() -> Grant.parse(text));
	}

	@Test
	void anActorMayOnlyWhatItsOwnGrantsSay() {
		Actor window = Actor.person("w1", null, Grant.parse("window.scjg.210202"), Grant.parse("reviewer.gaj.210202"));
		assertThat(window.may(Set.of(Role.WINDOW), "scjg", "210202")).isTrue();
		assertThat(window.may(Set.of(Role.WINDOW), "gaj", "210202")).isFalse();
		assertThat(window.is("91210202MA0000000X")).isFalse();
		assertThat(Actor.person("a", "91210202MA0000000X").is("91210202MA0000000X")).isTrue();
		assertThat(Actor.person("a", null).is(null)).isFalse();
	}

}
