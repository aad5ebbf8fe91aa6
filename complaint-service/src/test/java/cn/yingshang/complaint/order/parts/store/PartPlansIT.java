package cn.yingshang.complaint.order.parts.store;

import java.util.Arrays;
import java.util.List;

import cn.yingshang.complaint.Hotline;
import cn.yingshang.complaint.Server;
import cn.yingshang.complaint.order.parts.OrderPart;
import cn.yingshang.complaint.order.parts.PartState;
import cn.yingshang.kernel.access.Actor;
import cn.yingshang.kernel.access.Grant;
import cn.yingshang.kernel.city.City;
import cn.yingshang.kernel.time.WorkingCalendar;
import cn.yingshang.platform.city.Recount;
import cn.yingshang.platform.store.AggregateStore;
import cn.yingshang.platform.store.Scope;
import cn.yingshang.platform.store.SystemScope;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** No list of parts scans (decision 17). */
class PartPlansIT extends Server {

	private static final Hotline HOTLINE = new Hotline("sjj");

	private static final List<String> DISTRICTS = City.read(null).regions().districts();

	@Autowired
	private AggregateStore<OrderPart> parts;

	private static Scope scope(String... grants) {
		Grant[] all = Arrays.stream(grants).map(Grant::parse).toArray(Grant[]::new);
		return Scope.of(HOTLINE.apply(Actor.person("o", null, all)));
	}

	@Test
	void everyListOfPartsRunsAlongOneIndex() {
		assertThat(this.parts.plan(scope("handler.scjg.210202"), StoredParts.queued(null, PartState.ASKED)))
			.containsExactly("queue");
		assertThat(this.parts.plan(scope("handler.scjg.*"), StoredParts.queued(null, PartState.ASKED)))
			.containsExactly("department");
		assertThat(this.parts.plan(scope("operator.sjj.210202"), StoredParts.queued(null, PartState.ASKED)))
			.containsExactly("region");
		assertThat(
				this.parts.plan(scope("operator.sjj.*").spread(DISTRICTS), StoredParts.queued(null, PartState.ASKED)))
			.hasSameSizeAs(DISTRICTS)
			.containsOnly("region");
		assertThat(
				this.parts.plan(scope("handler.scjg.*").spread(DISTRICTS), StoredParts.queued(null, PartState.ASKED)))
			.containsOnly("queue");
		assertThat(this.parts.plan(scope("auditor.*.*"), StoredParts.queued("210202", PartState.ASKED)))
			.containsExactly("region");
		assertThat(this.parts.plan(SystemScope.named("x"), StoredParts.ofOrder("o"))).containsExactly("part");
		assertThat(this.parts.plan(SystemScope.named("x"), Recount.come(WorkingCalendar.published())))
			.containsExactly("recount");
	}

}
