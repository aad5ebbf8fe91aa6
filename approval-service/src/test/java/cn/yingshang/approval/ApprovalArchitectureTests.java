package cn.yingshang.approval;

import cn.yingshang.platform.test.architecture.ServiceArchitecture;

class ApprovalArchitectureTests extends ServiceArchitecture {

	ApprovalArchitectureTests() {
		super("cn.yingshang.approval", "client", "messaging", "store", "web");
	}

}
