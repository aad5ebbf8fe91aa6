package cn.yingshang.inspection.object.store;

import cn.yingshang.inspection.RunningService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** No look at the projections scans. */
class ObjectPlansIT extends RunningService {

	@Autowired
	private ObjectStore objects;

	@Test
	void looksFollowRegionAndSubject() {
		assertThat(this.objects.plans("210202", "91210202MA0HXTE194")).containsExactly("region", "standing", "subject");
	}

}
