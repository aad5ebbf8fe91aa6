package cn.yingshang.complaint.supervision;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import cn.yingshang.platform.call.Call;
import cn.yingshang.platform.store.Page;
import cn.yingshang.platform.store.PageRequest;
import cn.yingshang.platform.store.Scope;
import org.jspecify.annotations.Nullable;

/** The lists in which supervisions are looked up, and their making: one a key. */
public interface SupervisionLists {

	/** Those in a state, oldest first. */
	Page<Supervision> queue(Scope scope, @Nullable String region, SupervisionState state, PageRequest request);

	/** Those of one case or order. */
	Page<Supervision> of(Scope scope, String sourceId, PageRequest request);

	/** Those of a case or order that still wait. */
	List<Supervision> live(String sourceId);

	Optional<Supervision> withKey(String sourceKey);

	/** Makes it unless there is one with its key. */
	void create(Call call, Supplier<Supervision> maker);

}
