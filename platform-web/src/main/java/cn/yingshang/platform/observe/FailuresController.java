package cn.yingshang.platform.observe;

import java.util.List;

import cn.yingshang.kernel.access.Actor;
import cn.yingshang.kernel.access.Role;
import cn.yingshang.platform.rule.NotAllowed;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What fails in this instance while nobody waits for it, for ops. Not routed by the
 * gateway.
 */
@RestController
@RequestMapping("/ops/failures")
@Tag(name = "ops")
final class FailuresController {

	private final Failures failures;

	FailuresController(Failures failures) {
		this.failures = failures;
	}

	@GetMapping
	@Operation(summary = "Items that failed and have not succeeded since, the latest first",
			operationId = "listFailures")
	FailureList list(Actor actor) {
		if (!actor.hasAnywhere(Role.OPS)) {
			throw new NotAllowed("needs the role " + Role.OPS.code());
		}
		return new FailureList(this.failures.all());
	}

	/**
	 * The last failures.
	 *
	 * @param items at most five hundred
	 */
	record FailureList(List<Failing> items) {
	}

}
