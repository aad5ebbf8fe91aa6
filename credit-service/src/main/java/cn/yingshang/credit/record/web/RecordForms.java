package cn.yingshang.credit.record.web;

import java.time.LocalDate;

import cn.yingshang.credit.record.finding.Basis;
import cn.yingshang.credit.record.finding.Measure;
import cn.yingshang.credit.record.finding.Sector;
import cn.yingshang.credit.record.finding.Severity;
import cn.yingshang.credit.record.finding.Source;
import cn.yingshang.credit.record.finding.SourceDocument;
import cn.yingshang.platform.web.Personal;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What officers send about a record. */
final class RecordForms {

	private RecordForms() {
	}

	record NewRecord(@NotBlank @Size(max = 40) String creditCode, @NotNull Measure measure,
			@NotBlank @Size(max = 12) String organ, @NotNull @Valid DocumentForm document,
			@NotNull @Valid BasisForm basis, @Nullable Sector sector, @Nullable @Valid SourceForm source,
			@Nullable Severity severity, @Personal @Nullable @Size(max = 500) String severityReason,
			@Nullable @Size(max = 500) String notRepairableBasis) {

		Sector sectorOrOther() {
			return (this.sector != null) ? this.sector : Sector.OTHER;
		}

		@Nullable Source sourceOrNone() {
			return (this.source != null) ? new Source(this.source.service(), this.source.id()) : null;
		}

	}

	record Revision(@NotNull Measure measure, @NotNull @Valid DocumentForm document, @NotNull @Valid BasisForm basis,
			@Personal @NotBlank @Size(max = 500) String reason, @Nullable Severity severity,
			@Personal @Nullable @Size(max = 500) String severityReason) {

	}

	record Disclosing(@Personal @NotBlank @Size(max = 500) String reason, @Nullable LocalDate until) {

	}

	record Retaining(@NotBlank @Size(max = 100) String document, @Personal @NotBlank @Size(max = 500) String reason) {

	}

	record Corrected(@NotNull LocalDate correctedOn, @NotBlank @Size(max = 200) String document) {

	}

	record Revocation(@NotNull @Valid DocumentForm document, @Personal @NotBlank @Size(max = 500) String reason) {

	}

	record DocumentForm(@NotBlank @Size(max = 100) String number, @NotBlank @Size(max = 100) String issuedBy,
			@NotNull LocalDate issuedOn) {

		SourceDocument document() {
			return new SourceDocument(this.number, this.issuedBy, this.issuedOn);
		}

	}

	record BasisForm(@NotBlank @Size(max = 200) String law, @NotBlank @Size(max = 100) String article) {

		Basis basis() {
			return new Basis(this.law, this.article);
		}

	}

	record SourceForm(@NotBlank @Size(max = 60) String service, @NotBlank @Size(max = 100) String id) {

	}

}
