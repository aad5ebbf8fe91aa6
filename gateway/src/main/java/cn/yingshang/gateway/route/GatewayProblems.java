package cn.yingshang.gateway.route;

import java.util.List;

import cn.yingshang.platform.problem.ProblemCatalogue;
import cn.yingshang.platform.problem.ProblemKind;

/**
 * What only the gateway answers; everything else is the platform's or comes from the
 * service.
 */
final class GatewayProblems implements ProblemCatalogue {

	static final ProblemKind BAD_GATEWAY = new ProblemKind("bad-gateway", 502, "The service talks nonsense",
			"The service behind the address answered something that is not HTTP. Whether it did what was asked is unknown.",
			"Repeat with the same Idempotency-Key: what was done is then not done twice.");

	static final ProblemKind SERVICE_UNAVAILABLE = new ProblemKind("service-unavailable", 503,
			"The service is out of reach",
			"The service behind the address can't be reached, or failed so often that it is left alone for a moment. Nothing was begun.",
			"Repeat after `Retry-After`.");

	static final ProblemKind SERVICE_BROKE_OFF = new ProblemKind("service-broke-off", 503, "The service broke off",
			"The service behind the address closed the connection before its answer was whole. Whether it did what was asked is unknown.",
			"Repeat after `Retry-After` with the same Idempotency-Key: what was done is then not done twice.");

	static final ProblemKind GATEWAY_TIMEOUT = new ProblemKind("gateway-timeout", 504, "The service is too slow",
			"The service behind the address did not answer in time. Whether it did what was asked is unknown.",
			"Repeat with the same Idempotency-Key: what was done is then not done twice.");

	@Override
	public List<ProblemKind> kinds() {
		return List.of(BAD_GATEWAY, SERVICE_UNAVAILABLE, SERVICE_BROKE_OFF, GATEWAY_TIMEOUT);
	}

}
