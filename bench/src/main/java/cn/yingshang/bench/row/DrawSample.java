package cn.yingshang.bench.row;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import cn.yingshang.kernel.draw.Candidate;
import cn.yingshang.kernel.draw.Draw;
import cn.yingshang.kernel.draw.DrawList;
import cn.yingshang.kernel.draw.DrawProof;
import cn.yingshang.kernel.draw.Reveal;
import cn.yingshang.kernel.draw.StratumQuota;

/**
 * A joint task over so many candidates with three departments.
 *
 * @param list the candidates in one stratum
 * @param ids their ids
 * @param reveals what the departments revealed
 */
record DrawSample(DrawList list, List<String> ids, List<Reveal> reveals) {

	static DrawSample of(int count) {
		List<Candidate> candidates = new ArrayList<>(count);
		List<String> ids = new ArrayList<>(count);
		for (int i = 0; i < count; i++) {
			String id = String.format(Locale.ROOT, "c%017d", i);
			ids.add(id);
			candidates.add(new Candidate(id, "all"));
		}
		List<Reveal> reveals = List.of(new Reveal("gaj", "0123456789abcdef-gaj", "1"),
				new Reveal("scjg", "0123456789abcdef-scjg", "2"), new Reveal("wjw", "0123456789abcdef-wjw", "3"));
		return new DrawSample(
				new DrawList("bench", List.of(new StratumQuota("all", count / 33)), List.of(), candidates), ids,
				reveals);
	}

	DrawProof draw() {
		return Draw.run(this.list, this.reveals.stream().map(Reveal::commitment).toList(), this.reveals);
	}

}
