package cn.yingshang.approval.revocation;

import cn.yingshang.platform.store.Page;
import cn.yingshang.platform.store.PageRequest;
import cn.yingshang.platform.store.Scope;

/** The lists of revocations, each along one index (decision 17). */
public interface RevocationLists {

	/** The queue of a state, oldest first. */
	Page<Revocation> queue(Scope scope, RevocationState state, PageRequest request);

	/** All about one case, oldest first. */
	Page<Revocation> ofCase(Scope scope, String caseId, PageRequest request);

	/** All of one enterprise, oldest first. */
	Page<Revocation> ofParty(Scope scope, String creditCode, PageRequest request);

}
