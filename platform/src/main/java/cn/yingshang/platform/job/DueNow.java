package cn.yingshang.platform.job;

import java.time.Instant;

import cn.yingshang.platform.store.Page;
import cn.yingshang.platform.store.PageRequest;

/** A list of what is due at a moment, in pages, along an index. */
@FunctionalInterface
public interface DueNow<T> {

	/** A page of what is due at the moment or was due before. */
	Page<T> page(Instant now, PageRequest request);

}
