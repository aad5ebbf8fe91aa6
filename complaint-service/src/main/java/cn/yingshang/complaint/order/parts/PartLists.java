package cn.yingshang.complaint.order.parts;

import java.util.List;

import cn.yingshang.platform.store.Page;
import cn.yingshang.platform.store.PageRequest;
import cn.yingshang.platform.store.Scope;
import org.jspecify.annotations.Nullable;

/** The lists in which parts are looked up. */
public interface PartLists {

	/** What is asked of departments, soonest due first. */
	Page<OrderPart> queue(Scope scope, @Nullable String region, PartState state, PageRequest request);

	/** All parts of an order. */
	List<OrderPart> of(String orderId);

}
