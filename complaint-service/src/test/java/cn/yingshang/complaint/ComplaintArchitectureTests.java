package cn.yingshang.complaint;

import cn.yingshang.platform.test.architecture.ServiceArchitecture;

class ComplaintArchitectureTests extends ServiceArchitecture {

	ComplaintArchitectureTests() {
		super("cn.yingshang.complaint", "messaging", "store", "web");
	}

}
