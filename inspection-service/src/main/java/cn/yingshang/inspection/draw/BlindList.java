package cn.yingshang.inspection.draw;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import cn.yingshang.inspection.object.RiskClass;
import cn.yingshang.kernel.canonical.Sha256;
import cn.yingshang.kernel.draw.Candidate;
import cn.yingshang.kernel.draw.DrawList;
import cn.yingshang.kernel.draw.Exclusion;
import cn.yingshang.kernel.draw.StratumQuota;

/**
 * The list of a draw as the public sees it: everybody can compute the draw again, nobody
 * can tell an enterprise's class from it (B-50, B-53). An enterprise appears as a token
 * {@code SHA-256(creditCode|blind)} with a blind of its own, the classes as strata in an
 * order nobody knows; the openings go to the auditor.
 *
 * @param candidates who may be drawn
 * @param excluded who was kept out, and why
 * @param quotas how many of each stratum
 */
public record BlindList(List<Opening> candidates, List<ExcludedOpening> excluded, List<StratumQuota> quotas) {

	public BlindList {
		candidates = List.copyOf(candidates);
		excluded = List.copyOf(excluded);
		quotas = List.copyOf(quotas);
	}

	/**
	 * Blinds a list.
	 * @param drawId the draw's id
	 * @param secret of this draw, 32 random bytes in hexadecimal
	 * @param eligible who may be drawn, with class
	 * @param out who is kept out, with the reason
	 * @param rule how much of each class (B-52), and how small a stratum may be
	 */
	static BlindList of(String drawId, String secret, Map<String, RiskClass> eligible, Map<String, String> out,
			DrawRule rule) {
		Map<RiskClass, String> strata = strata(secret, eligible.values(), rule.smallest());
		Map<String, BigDecimal> shares = new TreeMap<>();
		List<Opening> candidates = new ArrayList<>();
		eligible.forEach((creditCode, riskClass) -> {
			String blind = mac(secret, drawId + "|" + creditCode);
			String stratum = Objects.requireNonNull(strata.get(riskClass));
			candidates.add(new Opening(token(creditCode, blind), creditCode, blind, stratum));
			shares.merge(stratum, rule.ratios().of(riskClass), BigDecimal::add);
		});
		List<ExcludedOpening> excluded = new ArrayList<>();
		out.forEach((creditCode, reason) -> {
			String blind = mac(secret, drawId + "|" + creditCode);
			excluded.add(new ExcludedOpening(token(creditCode, blind), creditCode, blind, reason));
		});
		List<StratumQuota> quotas = new ArrayList<>();
		shares.forEach((stratum, share) -> quotas
			.add(new StratumQuota(stratum, share.setScale(0, RoundingMode.CEILING).intValueExact())));
		candidates.sort(Comparator.comparing(Opening::token));
		excluded.sort(Comparator.comparing(ExcludedOpening::token));
		return new BlindList(candidates, excluded, quotas);
	}

	/** The token of an enterprise; anyone who is given the blind can check it. */
	public static String token(String creditCode, String blind) {
		return Sha256.hex(creditCode + "|" + blind);
	}

	/**
	 * Names the strata. A class with too few candidates shares the stratum of its smaller
	 * neighbour: else one enterprise more or less would tell whose class it is (B-50).
	 */
	private static Map<RiskClass, String> strata(String secret, Collection<RiskClass> classes, int smallest) {
		List<List<RiskClass>> groups = new ArrayList<>();
		for (RiskClass riskClass : RiskClass.values()) {
			if (classes.contains(riskClass)) {
				groups.add(new ArrayList<>(List.of(riskClass)));
			}
		}
		while (groups.size() > 1) {
			List<RiskClass> least = Collections.min(groups, Comparator.comparingLong((group) -> size(group, classes)));
			if (size(least, classes) >= smallest) {
				break;
			}
			int at = groups.indexOf(least);
			boolean below = at == groups.size() - 1
					|| (at > 0 && size(groups.get(at - 1), classes) <= size(groups.get(at + 1), classes));
			int first = below ? at - 1 : at;
			groups.get(first).addAll(groups.remove(first + 1));
		}
		groups.sort(Comparator.comparing((group) -> mac(secret, "stratum|" + group)));
		Map<RiskClass, String> strata = new EnumMap<>(RiskClass.class);
		for (int i = 0; i < groups.size(); i++) {
			String name = "S" + (i + 1);
			groups.get(i).forEach((riskClass) -> strata.put(riskClass, name));
		}
		return strata;
	}

	private static long size(Collection<RiskClass> group, Collection<RiskClass> classes) {
		return classes.stream().filter(group::contains).count();
	}

	/** The opening of a candidate's token. */
	Opening opening(String token) {
		return this.candidates.stream()
			.filter((each) -> each.token().equals(token))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("no candidate " + token));
	}

	/** The canonical list the kernel hashes and draws from. */
	DrawList list(String drawId) {
		return new DrawList(drawId, this.quotas,
				this.excluded.stream().map((each) -> new Exclusion(each.token(), each.reason())).toList(),
				this.candidates.stream().map((each) -> new Candidate(each.token(), each.stratum())).toList());
	}

	private static String mac(String secret, String text) {
		try {
			Mac mac = Mac.getInstance("HmacSHA256");
			mac.init(new SecretKeySpec(HexFormat.of().parseHex(secret), "HmacSHA256"));
			return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException | InvalidKeyException ex) {
			throw new IllegalStateException("every Java platform has HmacSHA256", ex);
		}
	}

	/**
	 * Which enterprise a token stands for.
	 *
	 * @param token as in the public list
	 * @param creditCode the enterprise
	 * @param blind what hides it
	 * @param stratum as in the public list
	 */
	public record Opening(String token, String creditCode, String blind, String stratum) {
	}

	/**
	 * The same for one kept out.
	 *
	 * @param token as in the public list
	 * @param creditCode the enterprise
	 * @param blind what hides it
	 * @param reason why it was kept out
	 */
	public record ExcludedOpening(String token, String creditCode, String blind, String reason) {
	}

	/**
	 * How much of each class is drawn (B-52, configuration); class A is not exempt.
	 *
	 * @param a of 低
	 * @param b of 一般
	 * @param c of 较高
	 * @param d of 高
	 */
	public record Ratios(BigDecimal a, BigDecimal b, BigDecimal c, BigDecimal d) {

		public Ratios {
			for (BigDecimal ratio : List.of(a, b, c, d)) {
				if (ratio.signum() <= 0 || ratio.compareTo(BigDecimal.ONE) > 0) {
					throw new IllegalArgumentException("a ratio is above 0 and at most 1: " + ratio);
				}
			}
		}

		BigDecimal of(RiskClass riskClass) {
			return switch (riskClass) {
				case A -> this.a;
				case B -> this.b;
				case C -> this.c;
				case D -> this.d;
			};
		}

	}

}
