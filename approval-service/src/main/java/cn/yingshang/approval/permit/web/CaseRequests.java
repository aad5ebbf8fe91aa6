package cn.yingshang.approval.permit.web;

import java.util.List;

import cn.yingshang.approval.decision.Reason;
import cn.yingshang.approval.decision.Remedies;
import cn.yingshang.approval.permit.receipt.Correction;
import cn.yingshang.approval.permit.NewCase;
import cn.yingshang.approval.permit.examination.Outcome;
import cn.yingshang.approval.permit.examination.Ruling;
import cn.yingshang.approval.permit.receipt.SuppliedMaterial;
import cn.yingshang.approval.promise.Lane;
import cn.yingshang.approval.promise.PromiseDocument;
import cn.yingshang.kernel.deadline.Pause;
import cn.yingshang.platform.call.Call;
import cn.yingshang.platform.web.Personal;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What clients send about cases. */
final class CaseRequests {

	private static final int CODE = 40;

	private static final int TEXT = 2000;

	private CaseRequests() {
	}

	record Submit(@NotBlank @Size(max = CODE) String item, @NotBlank @Size(min = 18, max = 18) String creditCode,
			@NotBlank @Size(max = CODE) String region, @NotNull Lane lane, @Nullable @Valid Promise promise,
			@Nullable @Size(max = 100) List<@NotNull @Valid Material> materials) {

		NewCase asked(Call call) {
			return new NewCase(this.item, this.creditCode, this.region, this.lane,
					(this.promise != null) ? this.promise.document() : null, Material.all(this.materials, call));
		}

	}

	record Promise(@NotBlank @Size(max = CODE) String item,
			@NotNull @Size(max = 100) List<@NotBlank @Size(max = CODE) String> conditions,
			@NotNull @Size(max = 100) List<@NotBlank @Size(max = CODE) String> materials,
			@NotNull Boolean verificationAccepted, @NotNull Boolean consequencesAccepted,
			@NotNull Boolean publicDisplayConsent) {

		PromiseDocument document() {
			return new PromiseDocument(this.item, this.conditions, this.materials, this.verificationAccepted,
					this.consequencesAccepted, this.publicDisplayConsent);
		}

	}

	record Material(@NotBlank @Size(max = CODE) String code,
			@Nullable @Pattern(regexp = "[0-9a-f]{64}", message = "SHA-256 in lower-case hex") String sha256) {

		static List<SuppliedMaterial> all(@Nullable List<Material> materials, Call call) {
			return (materials != null) ? materials.stream()
				.map((one) -> new SuppliedMaterial(one.code(), one.sha256(), call.today()))
				.toList() : List.of();
		}

	}

	record Corrections(@NotNull @Size(min = 1, max = 100) List<@NotNull @Valid Item> items,
			@Nullable @Size(max = 100) List<@NotNull @Valid Material> materials) {

		List<Correction> corrections() {
			return this.items.stream().map((item) -> new Correction(item.material(), item.problem())).toList();
		}

		record Item(@NotBlank @Size(max = CODE) String material, @Personal @NotBlank @Size(max = TEXT) String problem) {
		}

	}

	record Notice(@NotNull @Size(max = 100) List<Corrections.@NotNull @Valid Item> items) {

		List<Correction> corrections() {
			return this.items.stream().map((item) -> new Correction(item.material(), item.problem())).toList();
		}

	}

	record Resubmit(@NotNull @Size(min = 1, max = 100) List<@NotNull @Valid Material> materials) {
	}

	record Because(@Personal @NotBlank @Size(max = TEXT) String reason) {
	}

	record Refer(@NotBlank @Size(max = 200) String referTo, @Personal @NotBlank @Size(max = TEXT) String reason) {
	}

	record Review(@NotNull @Size(max = 20) List<@NotBlank @Size(max = 100) String> officers) {
	}

	record Suspend(@NotBlank @Size(max = CODE) String ground, @NotNull @Size(max = 100) String noticeNumber,
			@Nullable @Min(1) @Max(Pause.LONGEST) Integer expectedDays) {
	}

	record Decide(@NotNull Outcome outcome, @NotNull @Size(max = 50) List<@NotNull @Valid ReasonText> reasons,
			@Nullable @Valid RemediesText remedies) {

		Ruling ruling() {
			return new Ruling(this.outcome, this.reasons.stream().map(ReasonText::reason).toList(),
					(this.remedies != null) ? this.remedies.remedies() : null);
		}

	}

	record ReasonText(@Nullable @Size(max = CODE) String rule, @Personal @NotBlank @Size(max = TEXT) String text) {

		Reason reason() {
			return new Reason(this.rule, this.text);
		}

	}

	record RemediesText(@NotBlank @Size(max = TEXT) String reconsideration,
			@NotBlank @Size(max = TEXT) String litigation) {

		Remedies remedies() {
			return new Remedies(this.reconsideration, this.litigation);
		}

	}

}
