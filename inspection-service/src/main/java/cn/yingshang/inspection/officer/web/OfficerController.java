package cn.yingshang.inspection.officer.web;

import java.net.URI;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import cn.yingshang.inspection.officer.Certificate;
import cn.yingshang.inspection.officer.KeepingOfficers;
import cn.yingshang.inspection.officer.Officer;
import cn.yingshang.inspection.officer.Officers;
import cn.yingshang.inspection.officer.Recusal;
import cn.yingshang.kernel.access.Actor;
import cn.yingshang.kernel.access.Role;
import cn.yingshang.platform.call.Call;
import cn.yingshang.platform.resource.ActionLink;
import cn.yingshang.platform.resource.TimelineView;
import cn.yingshang.platform.store.Page;
import cn.yingshang.platform.store.PageRequest;
import cn.yingshang.platform.store.Scope;
import cn.yingshang.platform.store.Written;
import cn.yingshang.platform.web.Answers;
import cn.yingshang.platform.web.Changes;
import cn.yingshang.platform.web.Creates;
import cn.yingshang.platform.web.Personal;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
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

	private static final String PATH = "/api/inspections/officers/";

	private static final int LONGEST = 500;

	private static final Set<Role> HEADS = EnumSet.of(Role.HEAD);

	private final KeepingOfficers keeping;

	private final Officers officers;

	OfficerController(KeepingOfficers keeping, Officers officers) {
		this.keeping = keeping;
		this.officers = officers;
	}

	@GetMapping
	@Operation(summary = "List officers", operationId = "listOfficers")
	Page<OfficerView> list(PageRequest page, Actor actor) {
		return this.officers.page(Scope.of(actor), page).map((officer) -> OfficerView.of(officer, actor, false));
	}

	@GetMapping("/{id}")
	@Operation(summary = "Read an officer", operationId = "readOfficer")
	ResponseEntity<OfficerView> read(@PathVariable String id, Actor actor) {
		Officer officer = this.keeping.get(id, Scope.of(actor));
		return Answers.found(officer.revision(), OfficerView.of(officer, actor, true));
	}

	@PostMapping
	@Creates
	@Operation(summary = "Register an officer (B-01, B-20)", operationId = "registerOfficer")
	ResponseEntity<OfficerView> register(@Valid @RequestBody NewOfficer body, Call call) {
		Written<Officer> written = this.keeping.register(call, body.registration());
		return Answers.created(URI.create(PATH + written.aggregate().id()), written.aggregate().revision(),
				OfficerView.of(written.aggregate(), call.actor(), true), written.replayed());
	}

	@PostMapping("/{id}/renew")
	@Changes
	@Operation(summary = "Renew the certificate", operationId = "renewOfficer")
	ResponseEntity<OfficerView> renew(@PathVariable String id, @Valid @RequestBody NewCertificate body, Call call) {
		return changed(call, this.keeping.renew(call, id, body.certificate()));
	}

	@PostMapping("/{id}/recuse")
	@Changes
	@Operation(summary = "Keep an officer away from an enterprise (B-03)", operationId = "recuseOfficer")
	ResponseEntity<OfficerView> recuse(@PathVariable String id, @Valid @RequestBody NewRecusal body, Call call) {
		return changed(call, this.keeping.recuse(call, id, body.creditCode(), body.reason()));
	}

	@PostMapping("/{id}/lift-recusal")
	@Changes
	@Operation(summary = "Lift a recusal", operationId = "liftOfficerRecusal")
	ResponseEntity<OfficerView> lift(@PathVariable String id, @Valid @RequestBody Lifted body, Call call) {
		return changed(call, this.keeping.liftRecusal(call, id, body.creditCode()));
	}

	@PostMapping("/{id}/retire")
	@Changes
	@Operation(summary = "Take an officer out of the library", operationId = "retireOfficer")
	ResponseEntity<OfficerView> retire(@PathVariable String id, @Valid @RequestBody Retired body, Call call) {
		return changed(call, this.keeping.retire(call, id, body.reason()));
	}

	private static ResponseEntity<OfficerView> changed(Call call, Written<Officer> written) {
		return Answers.changed(written.aggregate().revision(), OfficerView.of(written.aggregate(), call.actor(), true),
				written.replayed());
	}

	/** An officer; reasons of recusal only for the officer's own heads. */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record OfficerView(String id, String state, String name, @Nullable String department, @Nullable String region,
			Certificate certificate, Set<String> skills, @Nullable List<Recusal> recusals,
			@JsonProperty("_actions") List<ActionLink> actions, @Nullable List<TimelineView> timeline) {

		static OfficerView of(Officer officer, Actor actor, boolean detail) {
			return new OfficerView(officer.id(), officer.state().name(), officer.name(), officer.department(),
					officer.region(), officer.certificate(), officer.skills(),
					actor.may(HEADS, officer.department(), officer.region()) ? officer.recusals() : null,
					ActionLink.of(officer, actor, PATH + officer.id()), detail ? TimelineView.of(officer) : null);
		}

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
