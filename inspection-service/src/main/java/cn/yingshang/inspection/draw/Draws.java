package cn.yingshang.inspection.draw;

import java.util.List;

import cn.yingshang.platform.store.Page;
import cn.yingshang.platform.store.PageRequest;

/** Draws and shares as they are kept and found. */
public interface Draws {

	/** The shares of a draw by department. */
	List<DrawShare> shares(String drawId);

	/** Newest first; draws are public. */
	Page<JointDraw> page(PageRequest request);

}
