package cn.yingshang.bench.row;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import cn.yingshang.bench.load.Rounds;
import cn.yingshang.kernel.draw.Draw;
import cn.yingshang.kernel.draw.DrawProof;

/** The draw of a million candidates beside one HMAC pass over them. */
final class DrawRow implements Row {

	private static final int CANDIDATES = 1_000_000;

	@Override
	public String name() {
		return "draw";
	}

	@Override
	public String about() {
		return "the draw of a million candidates beside one HMAC-SHA256 pass over them";
	}

	@Override
	public void run(Context context) throws Exception {
		DrawSample sample = DrawSample.of(CANDIDATES);
		List<Double> draws = new ArrayList<>();
		List<Double> passes = new ArrayList<>();
		for (int i = 0; i < context.rounds() + 2; i++) {
			long start = System.nanoTime();
			DrawProof proof = sample.draw();
			double draw = (System.nanoTime() - start) / 1e6;
			start = System.nanoTime();
			int sum = pass(sample.ids());
			double pass = (System.nanoTime() - start) / 1e6;
			if (proof.hash().isEmpty() || sum == 0) {
				throw new IllegalStateException(Draw.class + " drew nothing");
			}
			if (i >= 2) {
				draws.add(draw);
				passes.add(pass);
			}
		}
		context.report().figure(name(), "draw of 1M", Rounds.median(draws), "ms");
		context.report().figure(name(), "one HMAC pass", Rounds.median(passes), "ms");
		context.report().figure(name(), "draw / pass", Rounds.median(draws) / Rounds.median(passes), "(ratio)");
	}

	private static int pass(List<String> ids) throws Exception {
		Mac mac = Mac.getInstance("HmacSHA256");
		mac.init(new SecretKeySpec(new byte[32], "HmacSHA256"));
		int sum = 0;
		for (String id : ids) {
			sum |= mac.doFinal(id.getBytes(StandardCharsets.UTF_8))[0];
		}
		return sum;
	}

}
