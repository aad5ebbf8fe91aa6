package cn.yingshang.infrastructure.identity;

import java.util.Map;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * A token for any demonstration account in one call, for {@code ./yingshang token},
 * demonstration, seed and bench.
 */
@RestController
final class DemoTokenController {

	private final DemoTokens tokens;

	DemoTokenController(DemoTokens tokens) {
		this.tokens = tokens;
	}

	@PostMapping("/demo/token")
	ResponseEntity<Map<String, Object>> token(@RequestParam(defaultValue = "") String account) {
		Account known = Account.of(account);
		DemoTokens.Issued issued = this.tokens.issue(known);
		return ResponseEntity.ok()
			.cacheControl(CacheControl.noStore())
			.body(Map.of("access_token", issued.token(), "token_type", "Bearer", "expires_in",
					issued.remaining().toSeconds(), "account", known.name()));
	}

	@ExceptionHandler
	ProblemDetail refuse(BadAccount bad) {
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, bad.getMessage());
		problem.setTitle("Not a demonstration account");
		problem.setProperty("code", "BAD_ACCOUNT");
		return problem;
	}

}
