package cn.yingshang.approval.permit;

import java.time.LocalDate;
import java.util.Optional;

import cn.yingshang.platform.store.Page;
import cn.yingshang.platform.store.PageRequest;
import cn.yingshang.platform.store.Scope;
import cn.yingshang.platform.store.SystemScope;
import org.jspecify.annotations.Nullable;

/** The lists of cases, each along one index (decision 17). */
public interface CaseLists {

	/** Positive decisions are public. */
	Scope PUBLIC = SystemScope.named("public-decisions");

	/** The queue of a state, what is due first comes first. */
	Page<Case> queue(Scope scope, CaseState state, PageRequest request);

	/** An enterprise's own cases, newest first. */
	Page<Case> mine(Scope scope, String creditCode, PageRequest request);

	/** Granted permits, newest first, as anybody may read them. */
	Page<Case> granted(@Nullable String region, PageRequest request);

	/** The case with an official number. */
	Optional<Case> byNumber(Scope scope, String caseNumber);

	/** Cases whose alarm date lies before a day. */
	Page<Case> alarmed(LocalDate before, PageRequest request);

}
