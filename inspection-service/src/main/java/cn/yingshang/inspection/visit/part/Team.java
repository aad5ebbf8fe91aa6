package cn.yingshang.inspection.visit.part;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import cn.yingshang.inspection.officer.Officer;
import cn.yingshang.kernel.draw.DrawProof;
import cn.yingshang.platform.rule.RuleViolation;
import cn.yingshang.rulebook.Rules;
import org.jspecify.annotations.Nullable;

/**
 * Who goes (检查人员): how that was drawn, and who was asked to stay away (B-01, B-03, B-53).
 *
 * @param ranking how the officers were drawn; null when nobody could be
 * @param officers who goes
 * @param recusals what was asked and decided
 * @param spare the seed of another draw, of which only the hash is told
 */
public record Team(@Nullable DrawProof ranking, List<AssignedOfficer> officers, List<RecusalRequest> recusals,
		@Nullable String spare) {

	static final Team NONE = new Team(null, List.of(), List.of(), null);

	public Team {
		officers = List.copyOf(officers);
		recusals = List.copyOf(recusals);
	}

	/** The same recusals with another crew. */
	Team with(Crew crew) {
		return new Team(crew.ranking(), crew.officers(), this.recusals, crew.spare());
	}

	/**
	 * The enterprise asks an officer to stay away.
	 * @throws RuleViolation B-01 when that officer does not come, B-03 when it was asked
	 * already
	 */
	Team asked(String officerId, String reason, Instant at) {
		requireAssigned("officerId", officerId);
		if (open(officerId).isPresent()) {
			throw new RuleViolation(Rules.B_03, "officerId", officerId, "对该人员的回避申请尚待决定");
		}
		return new Team(this.ranking, this.officers, with(new RecusalRequest(officerId, reason, at, null, null)),
				this.spare);
	}

	/**
	 * The head decides; a recused officer is replaced by the next of the ranking.
	 * @throws RuleViolation B-03 when nothing was asked
	 */
	Team decided(String officerId, boolean granted, String words, Crew next) {
		RecusalRequest asked = open(officerId)
			.orElseThrow(() -> new RuleViolation(Rules.B_03, "officerId", officerId, "没有对该人员的待决回避申请"));
		return new Team(this.ranking, granted ? next.officers() : this.officers, with(asked.decided(granted, words)),
				this.spare);
	}

	private List<RecusalRequest> with(RecusalRequest request) {
		List<RecusalRequest> all = new ArrayList<>(this.recusals);
		all.removeIf((each) -> each.open() && each.officerId().equals(request.officerId()));
		all.add(request);
		return all;
	}

	private Optional<RecusalRequest> open(String officerId) {
		return this.recusals.stream()
			.filter((request) -> request.open() && request.officerId().equals(officerId))
			.findFirst();
	}

	/**
	 * Whoever signs was drawn, and may inspect this enterprise today.
	 * @throws RuleViolation B-01
	 */
	void requireFit(Collection<String> signatures, Collection<Officer> signers, String creditCode, LocalDate today) {
		for (String id : signatures) {
			requireAssigned("signatures", id);
			boolean fit = signers.stream()
				.filter((officer) -> officer.id().equals(id))
				.anyMatch((officer) -> officer.obstacle(List.of(), creditCode, today).isEmpty());
			if (!fit) {
				throw new RuleViolation(Rules.B_01, "signatures", id, "检查人员当日执法证无效或已回避");
			}
		}
	}

	private void requireAssigned(String field, String officerId) {
		if (this.officers.stream().noneMatch((officer) -> officer.id().equals(officerId))) {
			throw new RuleViolation(Rules.B_01, field, officerId, "不是本次抽取的检查人员");
		}
	}

	/** Officers whose recusal is still to be decided. */
	public List<String> openRecusals() {
		return this.recusals.stream().filter(RecusalRequest::open).map(RecusalRequest::officerId).toList();
	}

	/** Officers who must stay away. */
	List<String> recused() {
		return this.recusals.stream()
			.filter((request) -> Boolean.TRUE.equals(request.granted()))
			.map(RecusalRequest::officerId)
			.toList();
	}

}
