package cn.yingshang.credit.subject;

import cn.yingshang.platform.store.Page;
import cn.yingshang.platform.store.PageRequest;
import cn.yingshang.platform.store.Scope;
import org.jspecify.annotations.Nullable;

/** The list in which enterprises are looked up. */
@FunctionalInterface
public interface SubjectLists {

	/** Enterprises by name, of a region and with a name that begins so, if given. */
	Page<Subject> byName(Scope scope, @Nullable String namePrefix, PageRequest request);

}
