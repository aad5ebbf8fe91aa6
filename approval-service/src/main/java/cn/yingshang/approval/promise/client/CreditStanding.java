package cn.yingshang.approval.promise.client;

import org.jspecify.annotations.Nullable;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Asks credit-service about a subject's eligibility for the promise lane. */
@FeignClient(name = "credit", url = "${yingshang.services.credit.url}")
interface CreditStanding {

	@GetMapping("/api/credit/subjects/{creditCode}/eligibility")
	EligibilityTold eligibility(@PathVariable("creditCode") String creditCode);

}
