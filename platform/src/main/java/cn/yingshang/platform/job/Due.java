package cn.yingshang.platform.job;

import java.time.LocalDate;

import cn.yingshang.platform.store.Page;
import cn.yingshang.platform.store.PageRequest;

/** A list of what is due on a day, in pages, along an index. */
@FunctionalInterface
public interface Due<T> {

	/** A page of what is due on the day or was due before. */
	Page<T> page(LocalDate today, PageRequest request);

}
