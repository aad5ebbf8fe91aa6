package cn.yingshang.kernel.draw;

import java.util.List;

import cn.yingshang.kernel.canonical.CanonicalJson;
import org.jspecify.annotations.Nullable;

/**
 * All that is needed to check a draw (抽取证明, B-10, B-53); its canonical JSON is what
 * {@code verify draw} reads (docs/verify.md). A proof whose strata are risk classes is
 * for auditors only (B-50); the public gets its hash.
 *
 * @param format {@code yingshang.draw.v1}
 * @param drawId the draw's id
 * @param quotas how many from each stratum
 * @param exclusions who was kept out and why
 * @param candidateCount how many could be drawn
 * @param candidates who could be drawn, or {@code null} where the list is published
 * beside the proof
 * @param listHash hash of the list, published before the commitments
 * @param commitments sorted by department
 * @param reveals sorted by department
 * @param seed SHA-256 over reveals and list hash
 * @param winners by stratum and rank
 */
public record DrawProof(String format, String drawId, List<StratumQuota> quotas, List<Exclusion> exclusions,
		int candidateCount, @Nullable List<Candidate> candidates, String listHash, List<Commitment> commitments,
		List<Reveal> reveals, String seed, List<Winner> winners) {

	public DrawProof {
		quotas = List.copyOf(quotas);
		exclusions = List.copyOf(exclusions);
		candidates = (candidates != null) ? List.copyOf(candidates) : null;
		commitments = List.copyOf(commitments);
		reveals = List.copyOf(reveals);
		winners = List.copyOf(winners);
	}

	/**
	 * The proof as published.
	 * @return canonical JSON
	 */
	public String canonicalJson() {
		return CanonicalJson.of(this);
	}

	/**
	 * What may always be published: with it nobody can hand an auditor another proof
	 * later.
	 * @return SHA-256 of the canonical JSON, 64 lower-case hexadecimal digits
	 */
	public String hash() {
		return CanonicalJson.hash(this);
	}

	/**
	 * The draw in plain Chinese, made from the proof's data.
	 * @return a text of a few lines
	 */
	public String text() {
		StringBuilder text = new StringBuilder();
		text.append("抽取").append(this.drawId).append(":名单共").append(this.candidateCount).append("个,排除");
		text.append(this.exclusions.size()).append("个,名单哈希").append(this.listHash).append("。\n");
		for (StratumQuota quota : this.quotas) {
			long drawn = this.winners.stream().filter((winner) -> winner.stratum().equals(quota.stratum())).count();
			text.append(quota.stratum())
				.append("类应抽")
				.append(quota.quota())
				.append("个,实抽")
				.append(drawn)
				.append("个。\n");
		}
		text.append(this.reveals.size()).append("个部门先承诺后公开随机数(");
		text.append(String.join("、", this.reveals.stream().map(Reveal::department).toList()));
		text.append("),种子").append(this.seed).append(";每个对象的签号为以种子为密钥的HMAC-SHA256,每类签号最小者中签。");
		return text.toString();
	}

}
