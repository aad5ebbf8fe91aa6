package cn.yingshang.inspection.visit.part;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import cn.yingshang.inspection.officer.Officer;
import cn.yingshang.inspection.officer.OfficerDraw;
import cn.yingshang.kernel.draw.DrawProof;
import org.jspecify.annotations.Nullable;

/**
 * Who goes, and how that was drawn.
 *
 * @param ranking the proof; null when nobody may be drawn
 * @param officers the first of it
 * @param spare the seed of another draw, if one is needed: its hash is written down now,
 * so that it is fixed before anybody can change the library
 */
public record Crew(@Nullable DrawProof ranking, List<AssignedOfficer> officers, @Nullable String spare) {

	public Crew {
		officers = List.copyOf(officers);
	}

	public Crew(@Nullable DrawProof ranking, List<AssignedOfficer> officers) {
		this(ranking, officers, null);
	}

	/** The same with the seed of another draw. */
	Crew sealing(String seed) {
		return new Crew(this.ranking, this.officers, seed);
	}

	/** Draws from the department's officers. */
	public static Crew draw(String partId, Collection<Officer> library, OfficerDraw.Need need, String seed, int count) {
		return OfficerDraw.rank(partId, library, need, seed)
			.map((proof) -> of(proof, library, count, List.of()))
			.orElseGet(() -> new Crew(null, List.of()));
	}

	/** The first of a ranking who are not recused. */
	public static Crew of(DrawProof proof, Collection<Officer> library, int count, Collection<String> recused) {
		List<AssignedOfficer> chosen = new ArrayList<>();
		for (String id : OfficerDraw.first(proof, count, recused)) {
			library.stream()
				.filter((officer) -> officer.id().equals(id))
				.findFirst()
				.ifPresent((officer) -> chosen
					.add(new AssignedOfficer(id, officer.name(), officer.certificate().number())));
		}
		return new Crew(proof, chosen);
	}

	List<String> ids() {
		return this.officers.stream().map(AssignedOfficer::id).toList();
	}

}
