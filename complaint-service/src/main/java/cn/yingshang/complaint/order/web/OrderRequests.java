package cn.yingshang.complaint.order.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import cn.yingshang.complaint.order.clock.StatutoryLimit;
import cn.yingshang.complaint.order.handling.Assistance;
import cn.yingshang.complaint.order.handling.Dispatch;
import cn.yingshang.complaint.order.handling.Unit;
import cn.yingshang.complaint.order.intake.Category;
import cn.yingshang.complaint.order.intake.Draft;
import cn.yingshang.complaint.order.intake.Emergency;
import cn.yingshang.complaint.order.intake.Exclusion;
import cn.yingshang.complaint.order.intake.Matter;
import cn.yingshang.complaint.order.intake.OrderType;
import cn.yingshang.complaint.order.review.CallBack;
import cn.yingshang.complaint.order.review.Completion;
import cn.yingshang.complaint.order.review.EvidenceItem;
import cn.yingshang.complaint.order.review.Findings;
import cn.yingshang.complaint.order.review.Outcome;
import cn.yingshang.complaint.order.review.Satisfaction;
import cn.yingshang.complaint.reporter.Purpose;
import cn.yingshang.complaint.reporter.Reporter;
import cn.yingshang.kernel.deadline.DayKind;
import cn.yingshang.platform.call.Call;
import cn.yingshang.platform.rule.RuleViolation;
import cn.yingshang.platform.web.Personal;
import cn.yingshang.rulebook.Rules;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What clients send about orders. What people wrote is never repeated in a problem. */
final class OrderRequests {

	private static final int CODE = 40;

	private static final int LINE = 200;

	private static final int TEXT = 4000;

	private OrderRequests() {
	}

	record Caller(@Personal @Nullable @Size(max = 60) String name, @Personal @NotBlank @Size(max = 20) String phone,
			@Personal @Nullable @Size(max = LINE) String address) {

		Reporter reporter() {
			return new Reporter(this.name, this.phone, this.address);
		}

	}

	record NotTaken(@NotNull Exclusion matter) {
	}

	record Take(@NotNull OrderType type, @NotNull Category category, @NotBlank @Size(max = CODE) String region,
			@Personal @NotBlank @Size(max = LINE) String title,
			@Personal @NotBlank @Size(max = TEXT) String description,
			@Nullable @Size(min = 18, max = 18) String creditCode,
			@Nullable @Size(max = CODE) String reportedDepartment, @Nullable Boolean urgent,
			@Nullable Boolean confidential, @Nullable @Size(min = 18, max = 18) String complainant,
			@Personal @Nullable @Valid Caller reporter, @Nullable @Valid NotTaken notAccepted,
			@Nullable Emergency emergency) {

		/** Who reports wrongdoing is always confidential (C-36). */
		Draft draft() {
			Matter matter = new Matter(this.type, this.category, this.title, this.description, this.creditCode,
					this.reportedDepartment, Boolean.TRUE.equals(this.urgent),
					Boolean.TRUE.equals(this.confidential) || this.type == OrderType.REPORT, this.complainant != null);
			return new Draft(matter, this.region, this.complainant,
					(this.notAccepted != null) ? this.notAccepted.matter() : null, this.emergency);
		}

	}

	record Lead(@NotBlank @Size(max = CODE) String department, Unit.@Nullable Level level) {

		Unit unit() {
			return new Unit(this.department, (this.level != null) ? this.level : Unit.Level.DISTRICT);
		}

	}

	record Assist(@NotBlank @Size(max = CODE) String department, Unit.@Nullable Level level,
			@Personal @NotBlank @Size(max = TEXT) String question) {

		Assistance asked() {
			return new Assistance(new Lead(this.department, this.level).unit(), this.question);
		}

	}

	record Statutory(@Min(1) @Max(3650) int days, @NotNull DayKind unit, @NotBlank @Size(max = LINE) String basis) {

		StatutoryLimit limit() {
			return new StatutoryLimit(this.days, this.unit, this.basis);
		}

	}

	record Send(@NotNull @Valid Lead lead, @Nullable @Size(max = 20) List<@NotNull @Valid Assist> assisting,
			@Nullable Boolean direct, @Nullable @Valid Statutory statutory) {

		Dispatch dispatch(Call call) {
			return new Dispatch(this.lead.unit(),
					(this.assisting != null) ? this.assisting.stream().map(Assist::asked).toList() : List.of(),
					Boolean.TRUE.equals(this.direct), call.today(),
					(this.statutory != null) ? this.statutory.limit() : null);
		}

	}

	record Answer(@Personal @NotBlank @Size(max = TEXT) String answer) {
	}

	record Basis(@Personal @NotBlank @Size(max = LINE) String basis) {
	}

	record Ruled(@NotNull Boolean upheld, @Personal @NotBlank @Size(max = TEXT) String reason) {
	}

	record BriefReply(@Personal @NotBlank @Size(max = TEXT) String reply) {
	}

	record Agreed(@Personal @NotBlank @Size(max = TEXT) String matter) {
	}

	record Because(@Personal @NotBlank @Size(max = TEXT) String reason) {
	}

	record Contact(@NotNull Boolean reached, @Personal @Nullable @Size(max = TEXT) String note) {
	}

	record Extend(@NotNull @Min(1) @Max(365) Integer days, @Personal @NotBlank @Size(max = LINE) String reason,
			@NotNull Boolean callerTold) {
	}

	record Evidence(@NotBlank @Size(max = LINE) String name, @Personal @Nullable @Size(max = TEXT) String text,
			@Nullable @Pattern(regexp = "[0-9a-f]{64}", message = "SHA-256 in lower-case hex") String sha256,
			@Nullable @Min(1) Long size) {

		EvidenceItem item(int index) {
			if (this.text != null && !this.text.isBlank() && this.sha256 == null) {
				return EvidenceItem.written(this.name, this.text);
			}
			if (this.text == null && this.sha256 != null && this.size != null) {
				return new EvidenceItem(this.name, this.sha256, this.size, null);
			}
			throw new RuleViolation(Rules.C_35, "evidence[" + index + "]", null, "佐证材料是文字记录,或者已上传附件的哈希和大小");
		}

	}

	record Complete(@NotNull Outcome outcome, @Personal @NotBlank @Size(max = TEXT) String summary,
			@Nullable Boolean substantiated, @Nullable @Size(max = 20) List<@NotNull @Valid Evidence> evidence,
			@Personal @Nullable @Size(max = TEXT) String withoutAnswers,
			@Nullable @Pattern(regexp = "[0-9a-f]{64}", message = "SHA-256 in lower-case hex") String signature) {

		Completion report(Call call) {
			List<Evidence> given = (this.evidence != null) ? this.evidence : List.of();
			List<EvidenceItem> items = new ArrayList<>();
			for (int i = 0; i < given.size(); i++) {
				items.add(given.get(i).item(i));
			}
			return new Completion(this.outcome, this.summary, Boolean.TRUE.equals(this.substantiated), items,
					this.withoutAnswers, this.signature, call.at(), call.actor().subject());
		}

	}

	record Review(@NotNull Boolean passed, @Personal @Nullable @Size(max = TEXT) String reason,
			@Nullable @Size(max = 20) Map<String, Boolean> points) {

		Findings found() {
			return new Findings(this.passed, this.reason, (this.points != null) ? this.points : Map.of());
		}

	}

	record Called(@NotNull Boolean reached, @Nullable Satisfaction satisfaction, @Nullable Boolean confirmed,
			@Personal @Nullable @Size(max = TEXT) String reason) {

		CallBack callBack() {
			return CallBack.of(this.reached, this.satisfaction, !Boolean.FALSE.equals(this.confirmed), this.reason);
		}

	}

	record Verdict(@NotNull Boolean confirmed) {
	}

	record Unmask(@NotNull Purpose purpose) {
	}

	record Phone(@Personal @NotBlank @Size(max = 20) String phone, @NotNull Purpose purpose) {
	}

}
