package cn.yingshang.complaint.order.review;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What the lead reports (办理结果, C-35).
 *
 * @param outcome what came of it
 * @param summary the answer to the caller
 * @param substantiated whether the complaint about the enterprise was found true (查实)
 * @param evidence at least one piece
 * @param withoutAnswers why an assisting unit's answer is not waited for (C-20)
 * @param at when
 * @param by which account
 */
public record Completion(Outcome outcome, String summary, boolean substantiated, List<EvidenceItem> evidence,
		@Nullable String withoutAnswers, Instant at, String by) {

	public Completion {
		evidence = (evidence != null) ? List.copyOf(evidence) : List.of();
	}

}
