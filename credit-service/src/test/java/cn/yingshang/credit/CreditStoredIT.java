package cn.yingshang.credit;

import cn.yingshang.platform.store.StoredContract;

import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;

/** What earlier releases stored is still read. */
@Import(Server.Day.class)
@DirtiesContext
class CreditStoredIT extends StoredContract {

}
