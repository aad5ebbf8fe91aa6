package cn.yingshang.credit.risk.web;

import java.time.LocalDate;

import cn.yingshang.credit.risk.RiskAssessment;
import cn.yingshang.credit.risk.RiskClass;
import cn.yingshang.credit.risk.RiskInputs;
import cn.yingshang.credit.risk.RiskProfile;
import cn.yingshang.kernel.access.Actor;
import cn.yingshang.kernel.access.Role;
import cn.yingshang.platform.security.Roles;
import cn.yingshang.platform.store.AggregateStore;
import cn.yingshang.platform.store.Scope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The only way to read a risk class: a path and a permission of its own (B-50). */
@RestController
@Tag(name = "risk class, internal")
class RiskClassController {

	private final AggregateStore<RiskProfile> profiles;

	RiskClassController(AggregateStore<RiskProfile> profiles) {
		this.profiles = profiles;
	}

	@GetMapping("/api/credit/subjects/{creditCode}/risk-class")
	@Operation(summary = "The inspection risk class, internal", operationId = "readRiskClass")
	RiskClassView read(@PathVariable String creditCode, Actor actor) {
		Roles.require(actor, Role.CREDIT_OFFICER, Role.INSPECTOR, Role.AUDITOR);
		RiskProfile profile = this.profiles.get(RiskProfile.idOf(creditCode), Scope.of(actor).acrossDepartments());
		RiskAssessment assessment = profile.assessment();
		return new RiskClassView(profile.creditCode(), assessment.riskClass(), assessment.riskClass().label(),
				assessment.points(), assessment.asOf(), assessment, profile.inputs());
	}

	record RiskClassView(String creditCode, RiskClass riskClass, String label, int points, LocalDate asOf,
			RiskAssessment explanation, RiskInputs inputs) {

	}

}
