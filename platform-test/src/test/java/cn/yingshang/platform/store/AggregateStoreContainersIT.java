package cn.yingshang.platform.store;

import cn.yingshang.platform.test.infrastructure.Infrastructure;
import cn.yingshang.platform.test.infrastructure.NeedsDocker;

/** The same promises on MongoDB and Kafka in containers. */
@NeedsDocker
class AggregateStoreContainersIT extends AggregateStoreIT {

	@Override
	Infrastructure infrastructure() {
		return Infrastructure.containers();
	}

}
