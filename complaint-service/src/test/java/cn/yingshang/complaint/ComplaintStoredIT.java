package cn.yingshang.complaint;

import cn.yingshang.platform.store.StoredContract;

import org.springframework.test.context.TestPropertySource;

/** What earlier releases stored is still read. */
@TestPropertySource(properties = { "yingshang.complaint.reporter.key-file=target/stored-reporter.keys",
		"yingshang.complaint.reporter.make-key-file=true" })
class ComplaintStoredIT extends StoredContract {

}
