package cn.yingshang.credit;

import cn.yingshang.platform.test.architecture.ServiceArchitecture;

class CreditArchitectureTests extends ServiceArchitecture {

	CreditArchitectureTests() {
		super("cn.yingshang.credit", "messaging", "store", "web");
	}

}
