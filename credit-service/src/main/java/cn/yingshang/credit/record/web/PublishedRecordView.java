package cn.yingshang.credit.record.web;

import java.time.LocalDate;

import cn.yingshang.credit.record.CreditRecord;
import cn.yingshang.credit.record.finding.Basis;
import cn.yingshang.credit.record.finding.RecordEntry;
import cn.yingshang.credit.record.finding.RecordKind;
import cn.yingshang.credit.record.finding.Severity;
import cn.yingshang.credit.record.finding.SourceDocument;

/** A record as it is published (公示): what everybody may read. */
record PublishedRecordView(String id, RecordKind kind, String measureText, Severity severity, String organ,
		String organName, SourceDocument document, Basis basis, LocalDate publishedOn, LocalDate minimumUntil,
		LocalDate publicUntil, boolean corrected) {

	static PublishedRecordView of(CreditRecord found, String organName) {
		RecordEntry.Finding finding = found.current().finding();
		return new PublishedRecordView(found.id(), found.kind(), finding.measure().label(), finding.severity(),
				found.determination().organ(), organName, finding.document(), finding.basis(), found.publishedOn(),
				found.current().publicity().minimumUntil(), found.current().publicity().publicUntil(),
				found.correction() != null);
	}

}
