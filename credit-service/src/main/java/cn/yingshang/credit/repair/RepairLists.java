package cn.yingshang.credit.repair;

import java.util.Optional;

import cn.yingshang.platform.store.Page;
import cn.yingshang.platform.store.PageRequest;
import cn.yingshang.platform.store.Scope;

/** The lists in which applications are looked up. */
public interface RepairLists {

	/** The officers' queue, first due first. */
	Page<Repair> queue(Scope scope, RepairState state, PageRequest request);

	/** What the caller's own enterprise applied for, newest last. */
	Page<Repair> own(Scope scope, String creditCode, PageRequest request);

	/** The decided repair of a record that is still published. */
	Optional<Repair> waitingForSync(String recordId);

}
