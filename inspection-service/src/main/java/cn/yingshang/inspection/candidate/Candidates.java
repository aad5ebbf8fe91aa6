package cn.yingshang.inspection.candidate;

import java.util.Optional;

import cn.yingshang.platform.store.Page;
import cn.yingshang.platform.store.PageRequest;
import cn.yingshang.platform.store.Scope;
import org.jspecify.annotations.Nullable;

/** Candidates as they are found. */
public interface Candidates {

	Optional<Candidate> ofOrder(String orderId);

	Page<Candidate> page(Scope scope, Candidate.@Nullable State state, @Nullable String creditCode,
			PageRequest request);

}
