package cn.yingshang.platform.resource;

import java.util.List;
import java.util.Map;

import cn.yingshang.kernel.access.Actor;
import cn.yingshang.kernel.access.Role;
import cn.yingshang.platform.event.Outbox;
import cn.yingshang.platform.rule.NotAllowed;
import cn.yingshang.platform.rule.NotFound;
import cn.yingshang.platform.sample.Parcel;
import cn.yingshang.platform.security.Roles;
import cn.yingshang.platform.store.StoreSlice;
import cn.yingshang.platform.test.infrastructure.Infrastructure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

/** What a feature may say of how its aggregate is read. */
class ResourceIT {

	private static final Actor WINDOW = StoreSlice.person("window.scjg.210202");

	private static final Actor HANDLER = StoreSlice.person("handler.scjg.210202");

	private StoreSlice slice;

	private Resource<Parcel, Shown> parcels;

	private Parcel parcel;

	@BeforeEach
	void open() {
		this.slice = new StoreSlice(Infrastructure.shared(), Outbox.NONE);
		this.parcels = Resource.of(this.slice.parcels, Address.of("/api/parcels", "parcel", "a parcel"), Shown.class,
				(parcel, shown) -> shown);
		this.parcel = this.slice.pack("210202", "x");
	}

	@AfterEach
	void close() {
		this.slice.close();
	}

	@Test
	void tellsItsHistoryToWhomTheFeatureTellsIt() {
		Resource<Parcel, Shown> told = this.parcels.withHistory()
			.telling((parcel, actor) -> actor.equals(HANDLER) ? TimelineView.of(parcel) : null);
		assertThat(read(told, "/timeline", HANDLER)).asInstanceOf(LIST).hasSize(1);
		assertThat(told.found(this.parcel, HANDLER).getBody().timeline()).hasSize(1);
		assertThat(told.found(this.parcel, WINDOW).getBody().timeline()).isNull();
		for (String path : List.of("/timeline", "/chain")) {
			assertThatExceptionOfType(NotFound.class).as(path).isThrownBy(() -> read(told, path, WINDOW));
		}
	}

	@Test
	void givesTheChainAloneToWhomTheGuardLets() {
		Resource<Parcel, Shown> chained = this.parcels.withChain("exportParcelChain",
				(parcel, actor) -> Roles.require(actor, Role.HANDLER));
		assertThat(read(chained, "/chain", HANDLER)).isEqualTo(this.parcel.chain());
		assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> read(chained, "/chain", WINDOW));
		assertThat(chained.mounted()).extracting((mounted) -> mounted.reading().path()).containsExactly("", "/chain");
	}

	@Test
	void offersNoVerbThatIsWithheld() {
		List<ActionLink> offered = this.parcels.shown(this.parcel, WINDOW).actions();
		assertThat(offered).extracting(ActionLink::verb).contains("weigh");
		Resource<Parcel, Shown> withholding = this.parcels.withholding(Parcel.Verb.WEIGH,
				(one) -> one.id().equals(this.parcel.id()));
		assertThat(withholding.shown(this.parcel, WINDOW).actions()).extracting(ActionLink::verb)
			.isNotEmpty()
			.doesNotContain("weigh");
		assertThat(withholding.found(this.parcel, WINDOW).getBody().actions()).hasSize(offered.size() - 1);
		assertThat(withholding.row(this.slice.pack("210202", "y"), WINDOW).actions()).hasSameSizeAs(offered);
	}

	@Test
	void opensOneToAllAndNothingBelowIt() {
		assertThat(this.parcels.withHistory().openToAll().mounted()).extracting(Mounted::reading)
			.extracting(Reading::path, Reading::toAll)
			.containsExactly(tuple("", true), tuple("/timeline", false), tuple("/chain", false));
	}

	private Object read(Resource<Parcel, Shown> resource, String path, Actor actor) {
		return resource.mounted()
			.stream()
			.filter((mounted) -> mounted.reading().path().equals(path))
			.findFirst()
			.orElseThrow()
			.read(Map.of("id", this.parcel.id()), actor);
	}

}
