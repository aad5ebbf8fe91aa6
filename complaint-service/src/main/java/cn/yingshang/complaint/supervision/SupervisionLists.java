package cn.yingshang.complaint.supervision;

import java.time.LocalDate;
import java.util.List;

import cn.yingshang.platform.store.Page;
import cn.yingshang.platform.store.PageRequest;
import cn.yingshang.platform.store.Scope;
import org.jspecify.annotations.Nullable;

/** The lists in which supervisions are looked up. */
public interface SupervisionLists {

	/** Those in a state, oldest first. */
	Page<Supervision> queue(Scope scope, @Nullable String region, SupervisionState state, PageRequest request);

	/** Those of one case or order. */
	Page<Supervision> of(Scope scope, String sourceId, PageRequest request);

	/** Those whose answer was due before a day. */
	Page<Supervision> unanswered(LocalDate today, PageRequest request);

	/** Those of a case or order that still wait. */
	List<Supervision> live(String sourceId);

}
