package cn.yingshang.inspection.visit.part;

import java.util.List;

import cn.yingshang.platform.store.Page;
import cn.yingshang.platform.store.PageRequest;
import cn.yingshang.platform.store.Scope;
import org.jspecify.annotations.Nullable;

/** Parts as they are found. */
public interface Parts {

	/** The parts of a visit that the scope may see; rows without history. */
	List<Part> ofVisit(String visitId, Scope scope);

	Page<Part> queue(Scope scope, @Nullable PartState state, PageRequest request);

}
