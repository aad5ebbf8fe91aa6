package cn.yingshang.complaint.reporter;

import java.util.List;

import cn.yingshang.platform.store.Page;
import cn.yingshang.platform.store.PageRequest;
import org.jspecify.annotations.Nullable;

/** The log of searches by telephone number: only added to, newest first. */
public interface Lookups {

	void add(List<Lookup> lines);

	/**
	 * A page of the log.
	 * @param orderId of one order; null for all
	 */
	Page<Lookup> page(@Nullable String orderId, PageRequest request);

}
