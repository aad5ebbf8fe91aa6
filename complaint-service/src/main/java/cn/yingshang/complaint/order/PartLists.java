package cn.yingshang.complaint.order;

import java.util.List;
import java.util.function.Supplier;

import cn.yingshang.platform.call.Call;
import cn.yingshang.platform.store.Page;
import cn.yingshang.platform.store.PageRequest;
import cn.yingshang.platform.store.Scope;
import org.jspecify.annotations.Nullable;

/**
 * The lists in which parts are looked up, and their making: one an order and department.
 */
public interface PartLists {

	/** What is asked of departments, soonest due first. */
	Page<OrderPart> queue(Scope scope, @Nullable String region, PartState state, PageRequest request);

	/** All parts of an order. */
	List<OrderPart> of(String orderId);

	/** Makes the part unless the department has one of this order already. */
	void create(Call call, Supplier<OrderPart> maker);

}
