package cn.yingshang.credit.repair.web;

import java.time.LocalDate;
import java.util.List;

import cn.yingshang.credit.repair.Commitment;
import cn.yingshang.credit.repair.Decision;
import cn.yingshang.credit.repair.Material;
import cn.yingshang.credit.repair.RepairWithdrawn;
import cn.yingshang.platform.web.Personal;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What applicants and officers send about a repair. */
final class RepairRequests {

	private RepairRequests() {
	}

	record Application(@NotBlank @Size(max = 60) String recordId, @NotNull @Valid CommitmentForm commitment,
			@Nullable @Size(max = 20) List<@Valid MaterialForm> materials) {

		List<Material> papers() {
			return RepairRequests.papers(this.materials);
		}

	}

	record Resubmission(@NotNull @Valid CommitmentForm commitment,
			@Nullable @Size(max = 20) List<@Valid MaterialForm> materials) {

		List<Material> papers() {
			return RepairRequests.papers(this.materials);
		}

	}

	record CommitmentForm(@NotBlank @Size(max = 2000) String text, @NotNull LocalDate signedOn,
			@NotNull Boolean publicConsent) {

		Commitment commitment() {
			return new Commitment(this.text, this.signedOn, this.publicConsent);
		}

	}

	record MaterialForm(Material.@NotNull Kind kind, @NotBlank @Size(max = 200) String name,
			@Nullable @Size(max = 200) String reference) {

	}

	record Missing(@NotEmpty @Size(max = 30) List<@NotBlank @Size(max = 200) String> missing) {

	}

	record Rejection(@Personal @NotBlank @Size(max = 1000) String reason,
			@Personal @NotBlank @Size(max = 1000) String remedies) {

	}

	record Reason(@Personal @NotBlank @Size(max = 1000) String reason) {

	}

	record Ruling(Decision.@NotNull Outcome outcome, @Personal @NotBlank @Size(max = 1000) String reason,
			@Personal @Nullable @Size(max = 1000) String remedies, @Nullable Boolean proofVerified) {

		boolean verified() {
			return Boolean.TRUE.equals(this.proofVerified);
		}

	}

	record Withdrawal(RepairWithdrawn.@NotNull Ground ground, @Personal @NotBlank @Size(max = 1000) String reason,
			@Personal @NotBlank @Size(max = 1000) String remedies) {

	}

	private static List<Material> papers(@Nullable List<MaterialForm> forms) {
		return (forms != null)
				? forms.stream().map((form) -> new Material(form.kind(), form.name(), form.reference())).toList()
				: List.of();
	}

}
