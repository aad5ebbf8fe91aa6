package cn.yingshang.approval.permit.web;

import java.time.LocalDate;
import java.util.List;

import cn.yingshang.approval.permit.Case;
import cn.yingshang.approval.permit.CaseRules;
import cn.yingshang.approval.permit.receipt.CorrectionNotice;
import cn.yingshang.approval.permit.receipt.Filing;
import cn.yingshang.approval.permit.receipt.SuppliedMaterial;
import cn.yingshang.approval.promise.LaneDecision;
import cn.yingshang.approval.promise.PromiseDocument;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/** What was applied for, by whom, and what is there and missing. */
record FilingView(@JsonUnwrapped AboutView about, LaneDecision laneDecision, @Nullable PromiseDocument promise,
		int round, LocalDate receivedOn, List<SuppliedMaterial> materials, List<String> missingMaterials,
		List<CorrectionNotice> notices) {

	static FilingView of(Case one, CaseRules rules) {
		Filing filing = one.filing();
		List<String> missing = filing.missing(rules.catalogue().get(filing.item(), filing.version()));
		return new FilingView(AboutView.of(one), filing.lane(), filing.promise(), filing.round(), filing.receivedOn(),
				filing.materials(), missing, filing.notices());
	}

}
