package cn.yingshang.approval.permit.examination;

import java.util.List;

import cn.yingshang.approval.decision.Reason;
import cn.yingshang.approval.decision.Remedies;
import org.jspecify.annotations.Nullable;

/**
 * What an officer decides.
 *
 * @param outcome granted or refused
 * @param reasons why
 * @param remedies named with a refusal
 */
public record Ruling(Outcome outcome, List<Reason> reasons, @Nullable Remedies remedies) {
}
