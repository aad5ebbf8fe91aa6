package cn.yingshang.credit;

import java.util.Set;

import cn.yingshang.platform.store.StoredContract;

import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;

/** What earlier releases stored is still read. */
@Import(Server.Day.class)
@DirtiesContext
class CreditStoredIT extends StoredContract {

	/** Which said that everything was lifted, and is another word now. */
	@Override
	protected Set<String> dropped() {
		return Set.of("repairs.state");
	}

}
