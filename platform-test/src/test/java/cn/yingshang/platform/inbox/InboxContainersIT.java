package cn.yingshang.platform.inbox;

import cn.yingshang.platform.test.infrastructure.Infrastructure;
import cn.yingshang.platform.test.infrastructure.NeedsDocker;

/** The same promises on MongoDB and Kafka in containers. */
@NeedsDocker
class InboxContainersIT extends InboxIT {

	@Override
	Infrastructure infrastructure() {
		return Infrastructure.containers();
	}

}
