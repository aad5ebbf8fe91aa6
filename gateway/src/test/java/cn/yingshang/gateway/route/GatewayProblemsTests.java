package cn.yingshang.gateway.route;

import java.io.IOException;

import cn.yingshang.platform.test.problem.ProblemPage;
import org.junit.jupiter.api.Test;

class GatewayProblemsTests {

	@Test
	void areInTheCatalogueAsTheCodeHasThem() throws IOException {
		ProblemPage.check("gateway", new GatewayProblems());
	}

}
