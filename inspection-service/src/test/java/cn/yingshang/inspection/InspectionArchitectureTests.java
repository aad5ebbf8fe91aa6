package cn.yingshang.inspection;

import cn.yingshang.platform.test.architecture.ServiceArchitecture;

class InspectionArchitectureTests extends ServiceArchitecture {

	InspectionArchitectureTests() {
		super("cn.yingshang.inspection", "messaging", "store", "web");
	}

}
