package cn.yingshang.credit.record.web;

import java.time.LocalDate;

import cn.yingshang.credit.record.CreditRecord;
import cn.yingshang.credit.record.finding.Basis;
import cn.yingshang.credit.record.finding.RecordEntry;
import cn.yingshang.credit.record.finding.RecordKind;
import cn.yingshang.credit.record.finding.Severity;
import cn.yingshang.credit.record.finding.SourceDocument;
import cn.yingshang.kernel.organ.Department;
import cn.yingshang.kernel.organ.Departments;

/** A record as it is published (公示): what everybody may read. */
record PublishedRecordView(String id, RecordKind kind, String measureText, Severity severity, String organ,
		String organName, SourceDocument document, Basis basis, LocalDate publishedOn, LocalDate minimumUntil,
		LocalDate publicUntil, boolean corrected) {

	static PublishedRecordView of(CreditRecord found) {
		RecordEntry.Finding finding = found.current().finding();
		return new PublishedRecordView(found.id(), found.kind(), finding.measure().label(), finding.severity(),
				found.determination().organ(), organName(found.determination().organ()), finding.document(),
				finding.basis(), found.publishedOn(), found.current().publicity().minimumUntil(),
				found.current().publicity().publicUntil(), found.correction() != null);
	}

	// A department that is no more determined what it determined.
	private static String organName(String code) {
		return Departments.dalian().find(code).map(Department::name).orElse(code);
	}

}
