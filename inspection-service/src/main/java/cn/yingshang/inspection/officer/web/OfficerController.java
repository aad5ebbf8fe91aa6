package cn.yingshang.inspection.officer.web;

import java.time.LocalDate;
import java.util.Set;

import cn.yingshang.inspection.officer.Certificate;
import cn.yingshang.inspection.officer.KeepingOfficers;
import cn.yingshang.inspection.officer.Officer;
import cn.yingshang.inspection.officer.Officers;
import cn.yingshang.kernel.access.Actor;
import cn.yingshang.platform.call.Call;
import cn.yingshang.platform.resource.Resource;
import cn.yingshang.platform.store.Page;
import cn.yingshang.platform.store.PageRequest;
import cn.yingshang.platform.store.Scope;
import cn.yingshang.platform.web.Changes;
import cn.yingshang.platform.web.Creates;
import cn.yingshang.platform.web.Personal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The officers' library. */
@RestController
@RequestMapping("/api/inspections/officers")
@Tag(name = "officers")
class OfficerController {

	private static final int LONGEST = 500;

	private final KeepingOfficers keeping;

	private final Officers officers;

	private final Resource<Officer, OfficerView> mounted;

	OfficerController(KeepingOfficers keeping, Officers officers, Resource<Officer, OfficerView> mounted) {
		this.keeping = keeping;
		this.officers = officers;
		this.mounted = mounted;
	}

	@GetMapping
	@Operation(summary = "List officers", operationId = "listOfficers")
	Page<OfficerView> list(PageRequest page, Actor actor) {
		return this.officers.page(Scope.of(actor), page).map((officer) -> this.mounted.row(officer, actor));
	}

	@PostMapping
	@Creates
	@Operation(summary = "Register an officer (B-01, B-20)", operationId = "registerOfficer")
	ResponseEntity<OfficerView> register(@Valid @RequestBody NewOfficer body, Call call) {
		return this.mounted.created(this.keeping.register(call, body.registration()), call);
	}

	@PostMapping("/{id}/renew")
	@Changes
	@Operation(summary = "Renew the certificate", operationId = "renewOfficer")
	ResponseEntity<OfficerView> renew(@PathVariable String id, @Valid @RequestBody NewCertificate body, Call call) {
		return this.mounted.change(id, call, (officer) -> officer.renew(call, body.certificate()));
	}

	@PostMapping("/{id}/recuse")
	@Changes
	@Operation(summary = "Keep an officer away from an enterprise (B-03)", operationId = "recuseOfficer")
	ResponseEntity<OfficerView> recuse(@PathVariable String id, @Valid @RequestBody NewRecusal body, Call call) {
		return this.mounted.change(id, call, (officer) -> officer.recuse(call, body.creditCode(), body.reason()));
	}

	@PostMapping("/{id}/lift-recusal")
	@Changes
	@Operation(summary = "Lift a recusal", operationId = "liftOfficerRecusal")
	ResponseEntity<OfficerView> lift(@PathVariable String id, @Valid @RequestBody Lifted body, Call call) {
		return this.mounted.change(id, call, (officer) -> officer.liftRecusal(call, body.creditCode()));
	}

	@PostMapping("/{id}/retire")
	@Changes
	@Operation(summary = "Take an officer out of the library", operationId = "retireOfficer")
	ResponseEntity<OfficerView> retire(@PathVariable String id, @Valid @RequestBody Retired body, Call call) {
		return this.mounted.change(id, call, (officer) -> officer.retire(call, body.reason()));
	}

	record NewOfficer(@NotBlank @Size(max = 40) String name, @NotBlank String department, @NotBlank String region,
			@NotBlank @Size(max = 40) String certificateNumber, @NotNull LocalDate validFrom,
			@NotNull LocalDate validTo, @NotNull @Size(max = 200) Set<@NotBlank String> skills) {

		Officer.Registration registration() {
			return new Officer.Registration(this.name, this.department, this.region,
					new Certificate(this.certificateNumber, this.validFrom, this.validTo), this.skills);
		}

	}

	record NewCertificate(@NotBlank @Size(max = 40) String certificateNumber, @NotNull LocalDate validFrom,
			@NotNull LocalDate validTo) {

		Certificate certificate() {
			return new Certificate(this.certificateNumber, this.validFrom, this.validTo);
		}

	}

	record NewRecusal(@NotBlank @Size(max = 18) String creditCode,
			@Personal @NotBlank @Size(max = LONGEST) String reason) {
	}

	record Lifted(@NotBlank @Size(max = 18) String creditCode) {
	}

	record Retired(@NotBlank @Size(max = LONGEST) String reason) {
	}

}
