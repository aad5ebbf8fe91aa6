package cn.yingshang.inspection.draw.store;

import java.time.LocalDate;

import cn.yingshang.inspection.RunningService;
import cn.yingshang.inspection.draw.DrawShare;
import cn.yingshang.inspection.draw.JointDraw;
import cn.yingshang.platform.store.AggregateStore;
import cn.yingshang.platform.store.Scope;
import cn.yingshang.platform.store.SystemScope;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** No list of draws or shares scans. */
class DrawPlansIT extends RunningService {

	@Autowired
	private AggregateStore<JointDraw> draws;

	@Autowired
	private AggregateStore<DrawShare> shares;

	@Test
	void listsFollowIdAndHead() {
		Scope system = SystemScope.named("test");
		assertThat(this.draws.plan(system, DrawStore.NEWEST)).containsExactly("_id_");
		assertThat(this.draws.plan(system, DrawStore.series("210202.hotel-joint.2026"))).containsExactly("series");
		assertThat(this.draws.plan(system, DrawStore.undrawn(LocalDate.of(2026, 3, 2)))).containsExactly("undrawn");
		assertThat(this.shares.plan(system, DrawStore.of("draw"))).containsExactly("head");
	}

}
