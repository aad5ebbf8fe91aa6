package cn.yingshang.gateway.limit;

import java.io.IOException;
import java.time.Duration;

import cn.yingshang.platform.problem.PlatformProblems;
import cn.yingshang.platform.problem.ProblemWriter;
import io.micrometer.core.instrument.Counter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Tells everybody what is left of its budget, and 429 when nothing is. */
final class BudgetAnswers {

	private static final long SECOND = 1_000_000_000L;

	private final ProblemWriter writer;

	private final Counter refused;

	BudgetAnswers(ProblemWriter writer, Counter refused) {
		this.writer = writer;
		this.refused = refused;
	}

	void tell(Account.Take take, HttpServletResponse response) {
		response.setHeader("RateLimit-Limit", Integer.toString(take.budget().burst()));
		response.setHeader("RateLimit-Remaining", Long.toString(take.remaining()));
		response.setHeader("RateLimit-Reset", Long.toString(seconds(take.spent())));
	}

	void refuse(long pause, HttpServletRequest request, HttpServletResponse response) throws IOException {
		this.refused.increment();
		this.writer.writeLater(PlatformProblems.TOO_MANY_REQUESTS, Duration.ofSeconds(seconds(pause)), request,
				response);
	}

	private static long seconds(long nanos) {
		return (nanos + SECOND - 1) / SECOND;
	}

}
