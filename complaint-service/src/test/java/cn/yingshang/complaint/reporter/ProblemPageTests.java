package cn.yingshang.complaint.reporter;

import java.io.IOException;

import cn.yingshang.platform.test.problem.ProblemPage;
import org.junit.jupiter.api.Test;

class ProblemPageTests {

	@Test
	void thePageListsTheServicesProblems() throws IOException {
		ProblemPage.check("complaint-service", ReporterConfiguration.PROBLEMS);
	}

}
