package cn.yingshang.complaint.order;

import cn.yingshang.platform.call.Call;

/** Opens the supervision of an order that needs one (C-33); doing it twice opens one. */
@FunctionalInterface
public interface Escalations {

	void open(Escalation order, Call call);

}
