package cn.yingshang.complaint.order;

import java.time.Instant;
import java.util.Optional;

import cn.yingshang.platform.store.Page;
import cn.yingshang.platform.store.PageRequest;
import cn.yingshang.platform.store.Scope;
import org.jspecify.annotations.Nullable;

/** The lists in which orders are looked up, each along one index. */
public interface OrderLists {

	/** What lies at a department in a state, soonest due first. */
	Page<Order> queue(Scope scope, String holder, @Nullable String region, OrderState state, PageRequest request);

	/** Whose limit has come while a department handles them, to be called back (C-30). */
	Page<Order> toCallBack(Scope scope, @Nullable String region, OrderState state, PageRequest request);

	/** By the number the caller was told. */
	Optional<Order> byNumber(Scope scope, String orderNumber);

	/** By the HMAC of the caller's telephone number, newest first. */
	Page<Order> byPhone(Scope scope, String phoneMac, PageRequest request);

	/** What the follow-up job is to look at by a moment. */
	Page<Order> toFollowUp(Instant now, PageRequest request);

}
