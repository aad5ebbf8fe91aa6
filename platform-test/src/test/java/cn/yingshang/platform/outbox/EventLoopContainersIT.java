package cn.yingshang.platform.outbox;

import cn.yingshang.platform.test.infrastructure.Infrastructure;
import cn.yingshang.platform.test.infrastructure.NeedsDocker;

/** The same promises on MongoDB and Kafka in containers. */
@NeedsDocker
class EventLoopContainersIT extends EventLoopIT {

	@Override
	Infrastructure infrastructure() {
		return Infrastructure.containers();
	}

}
