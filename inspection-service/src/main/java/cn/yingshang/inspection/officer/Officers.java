package cn.yingshang.inspection.officer;

import java.util.Collection;
import java.util.List;

import cn.yingshang.platform.store.Page;
import cn.yingshang.platform.store.PageRequest;
import cn.yingshang.platform.store.Scope;

/** The officers' library as it is read. */
public interface Officers {

	/**
	 * All officers of a department who inspect in a region, active or not: its own, and
	 * the city's, who inspect everywhere in it.
	 */
	List<Officer> of(String department, String region);

	/** The officers of these ids. */
	List<Officer> byIds(Collection<String> ids);

	Page<Officer> page(Scope scope, PageRequest request);

}
