package cn.yingshang.credit.record.web;

import java.time.LocalDate;
import java.util.List;

import cn.yingshang.credit.record.CreditRecord;
import cn.yingshang.credit.record.RecordState;
import cn.yingshang.credit.record.finding.Basis;
import cn.yingshang.credit.record.finding.Correction;
import cn.yingshang.credit.record.finding.Measure;
import cn.yingshang.credit.record.finding.RecordEntry;
import cn.yingshang.credit.record.finding.RecordKind;
import cn.yingshang.credit.record.finding.RevokedAtSource;
import cn.yingshang.credit.record.finding.Severity;
import cn.yingshang.credit.record.finding.Source;
import cn.yingshang.credit.record.finding.SourceDocument;
import cn.yingshang.credit.record.publicity.Disclosure;
import cn.yingshang.credit.record.publicity.Publicity;
import cn.yingshang.credit.record.publicity.RecordVersion;
import cn.yingshang.credit.record.publicity.Retention;
import cn.yingshang.credit.record.publicity.RuleSet;
import cn.yingshang.kernel.time.WorkingCalendar;
import cn.yingshang.platform.resource.ActionLink;
import cn.yingshang.platform.resource.DueView;
import cn.yingshang.platform.resource.Shown;
import cn.yingshang.platform.resource.TimelineView;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/** A record as officers and its enterprise see it. */
record RecordView(String id, RecordState state, @JsonUnwrapped Determined determined, @JsonUnwrapped Found found,
		@JsonUnwrapped Displayed displayed, List<RecordVersion> versions,
		@JsonProperty("_actions") List<ActionLink> actions, @Nullable List<TimelineView> timeline) {

	static RecordView of(CreditRecord found, Shown shown, WorkingCalendar calendar) {
		return new RecordView(found.id(), found.state(), Determined.of(found),
				Found.of(found.current().finding(), found.kind()), Displayed.of(found, shown.address(), calendar),
				(shown.timeline() != null) ? found.versions() : List.of(), shown.actions(), shown.timeline());
	}

	/** Who determined it about whom, and what became of that. */
	record Determined(String creditCode, @Nullable String region, String organ, @Nullable Source source,
			@Nullable String notRepairableBasis, @Nullable RevokedAtSource revoked) {

		static Determined of(CreditRecord found) {
			return new Determined(found.creditCode(), found.region(), found.determination().organ(),
					found.determination().source(), found.determination().notRepairableBasis(), found.revoked());
		}

	}

	/** What was determined. */
	record Found(RecordKind kind, Measure measure, String measureText, Severity severity, SourceDocument document,
			Basis basis) {

		static Found of(RecordEntry.Finding finding, RecordKind kind) {
			return new Found(kind, finding.measure(), finding.measure().label(), finding.severity(), finding.document(),
					finding.basis());
		}

	}

	/** How long it is published, and why. */
	record Displayed(LocalDate publishedOn, RuleSet rules, DueView minimumUntil, DueView publicUntil,
			boolean openByClass, @Nullable Disclosure disclosure, @Nullable Retention retention, boolean keptPublished,
			@Nullable Correction correction, @Nullable LocalDate bannedUntil, @Nullable LocalDate endedOn) {

		static Displayed of(CreditRecord found, String address, WorkingCalendar calendar) {
			Publicity publicity = found.current().publicity();
			return new Displayed(found.publishedOn(), publicity.rules(),
					DueView.of(publicity.minimum().due(calendar), address + "/clock/minimum"),
					DueView.of(publicity.maximum().due(calendar), address + "/clock/maximum"), found.current().open(),
					found.disclosure(), found.retention(), found.display().keptPublished(), found.correction(),
					found.display().bannedUntil(), found.display().endedOn());
		}

	}

}
