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
import cn.yingshang.credit.record.finding.Severity;
import cn.yingshang.credit.record.finding.Source;
import cn.yingshang.credit.record.finding.SourceDocument;
import cn.yingshang.credit.record.publicity.RecordVersion;
import cn.yingshang.credit.record.publicity.RuleSet;
import cn.yingshang.kernel.time.WorkingCalendar;
import cn.yingshang.platform.resource.ActionLink;
import cn.yingshang.platform.resource.DueView;
import cn.yingshang.platform.resource.Shown;
import cn.yingshang.platform.resource.TimelineView;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/** A record as officers and its enterprise see it. */
record RecordView(String id, RecordState state, String creditCode, @Nullable String region, String organ,
		RecordKind kind, Measure measure, String measureText, Severity severity, SourceDocument document, Basis basis,
		@Nullable Source source, LocalDate publishedOn, RuleSet rules, DueView minimumUntil, DueView publicUntil,
		boolean keptPublished, @Nullable Correction correction, @Nullable String notRepairableBasis,
		@Nullable LocalDate bannedUntil, @Nullable LocalDate endedOn, List<RecordVersion> versions,
		@JsonProperty("_actions") List<ActionLink> actions, @Nullable List<TimelineView> timeline) {

	static RecordView of(CreditRecord found, Shown shown, WorkingCalendar calendar) {
		RecordVersion current = found.current();
		RecordEntry.Finding finding = current.finding();
		String clock = shown.address() + "/clock";
		return new RecordView(found.id(), found.state(), found.creditCode(), found.region(), found.organ(),
				found.kind(), finding.measure(), finding.measure().label(), finding.severity(), finding.document(),
				finding.basis(), found.source(), found.publishedOn(), current.publicity().rules(),
				DueView.of(current.publicity().minimum().due(calendar), clock + "/minimum"),
				DueView.of(current.publicity().maximum().due(calendar), clock + "/maximum"), found.keptPublished(),
				found.correction(), found.notRepairableBasis(), found.bannedUntil(), found.endedOn(),
				(shown.timeline() != null) ? found.versions() : List.of(), shown.actions(), shown.timeline());
	}

}
