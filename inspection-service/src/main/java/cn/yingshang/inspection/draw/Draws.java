package cn.yingshang.inspection.draw;

import java.util.List;
import java.util.function.Supplier;

import cn.yingshang.platform.call.Call;
import cn.yingshang.platform.store.Page;
import cn.yingshang.platform.store.PageRequest;

/** Draws and shares as they are kept and found. */
public interface Draws {

	/** Invites a department unless it is invited already. */
	void add(Call call, Supplier<DrawShare> maker, String drawId, String department);

	/** The shares of a draw by department. */
	List<DrawShare> shares(String drawId);

	/** Newest first; draws are public. */
	Page<JointDraw> page(PageRequest request);

}
