package cn.yingshang.complaint.order.web;

import cn.yingshang.complaint.order.Order;
import cn.yingshang.complaint.order.review.CallBack;
import cn.yingshang.complaint.order.review.Completion;
import cn.yingshang.complaint.order.review.FalseCompletion;
import cn.yingshang.complaint.order.review.Outcome;
import cn.yingshang.complaint.order.review.Quality;
import cn.yingshang.complaint.order.review.RatingExclusion;
import cn.yingshang.complaint.order.review.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * What was reported, and what reviewers and the caller said of it.
 *
 * @param completion what the lead reported
 * @param remark what review or call-back found wanting
 * @param callBack what the caller said last
 * @param outcome what came of it
 * @param countsInRating false for an unreasonable request (C-37)
 * @param ratingExclusion why it does not count
 * @param falseCompletion what is suspected or proven (C-35)
 */
record VerdictView(@Nullable Completion completion, @Nullable String remark, @Nullable CallBack callBack,
		@Nullable Outcome outcome, boolean countsInRating, @Nullable RatingExclusion ratingExclusion,
		@Nullable FalseCompletion falseCompletion) {

	static VerdictView of(Order order) {
		Verdict verdict = order.verdict();
		Quality quality = order.quality();
		return new VerdictView(verdict.completion(), verdict.remark(), verdict.callBack(), verdict.outcome(),
				quality.countsInRating(), quality.ratingExclusion(), quality.falseCompletion());
	}

}
