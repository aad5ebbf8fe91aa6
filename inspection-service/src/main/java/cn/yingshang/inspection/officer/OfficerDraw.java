package cn.yingshang.inspection.officer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import cn.yingshang.kernel.draw.Candidate;
import cn.yingshang.kernel.draw.Draw;
import cn.yingshang.kernel.draw.DrawList;
import cn.yingshang.kernel.draw.DrawProof;
import cn.yingshang.kernel.draw.Exclusion;
import cn.yingshang.kernel.draw.Reveal;
import cn.yingshang.kernel.draw.StratumQuota;
import cn.yingshang.kernel.draw.Winner;

/**
 * The random assignment of officers (随机匹配检查人员, B-04, B-53): all who may be drawn are
 * ranked by ticket, the first ones go, and a recused one is replaced by the next rank. It
 * is the same draw as for objects, so {@code verify draw} checks it.
 */
public final class OfficerDraw {

	private static final String STRATUM = "officers";

	private OfficerDraw() {
	}

	/**
	 * Ranks the officers.
	 * @param drawId the part they are drawn for
	 * @param officers the department's officers in the region
	 * @param need what they must be fit for
	 * @param seed random or from an earlier draw, recorded with the visit
	 * @return the proof; empty when nobody may be drawn
	 */
	public static Optional<DrawProof> rank(String drawId, Collection<Officer> officers, Need need, String seed) {
		List<Candidate> candidates = new ArrayList<>();
		List<Exclusion> exclusions = new ArrayList<>();
		for (Officer officer : officers) {
			Optional<Officer.Obstacle> obstacle = officer.obstacle(need.subItems(), need.creditCode(), need.day());
			if (obstacle.isPresent()) {
				exclusions.add(new Exclusion(officer.id(), obstacle.get().name()));
			}
			else {
				candidates.add(new Candidate(officer.id(), STRATUM));
			}
		}
		if (candidates.isEmpty()) {
			return Optional.empty();
		}
		Reveal reveal = new Reveal(need.department(), seed, drawId);
		DrawList list = new DrawList(drawId, List.of(new StratumQuota(STRATUM, candidates.size())), exclusions,
				candidates);
		return Optional.of(Draw.run(list, List.of(reveal.commitment()), List.of(reveal)));
	}

	/** The first of the ranking who are not recused. */
	public static List<String> first(DrawProof proof, int count, Collection<String> recused) {
		return proof.winners().stream().map(Winner::id).filter((id) -> !recused.contains(id)).limit(count).toList();
	}

	/**
	 * What the officers of a part must be fit for.
	 *
	 * @param department the department
	 * @param subItems the check items
	 * @param creditCode the enterprise
	 * @param day the day of the check
	 */
	public record Need(String department, List<String> subItems, String creditCode, LocalDate day) {

		public Need {
			subItems = List.copyOf(subItems);
		}

	}

}
