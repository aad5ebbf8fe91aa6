package cn.yingshang.kernel.draw;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How many are drawn from a stratum (B-53).
 *
 * @param stratum the class
 * @param quota how many; if there are fewer candidates all of them are drawn
 */
public record StratumQuota(String stratum, int quota) {

	public StratumQuota {
		Tokens.require("A stratum", stratum);
		if (quota < 0) {
			throw new DrawRefused("A quota is not negative: " + quota);
		}
	}

	/**
	 * The quota of a ratio: {@code ceil(ratio × population)} (B-53).
	 * @param stratum the class
	 * @param ratio between 0 and 1
	 * @param population how many candidates the class has
	 * @return the quota
	 */
	public static StratumQuota ofRatio(String stratum, BigDecimal ratio, int population) {
		if (ratio.signum() < 0 || ratio.compareTo(BigDecimal.ONE) > 0) {
			throw new DrawRefused("A ratio lies between 0 and 1: " + ratio);
		}
		BigDecimal exact = ratio.multiply(BigDecimal.valueOf(population));
		return new StratumQuota(stratum, exact.setScale(0, RoundingMode.CEILING).intValueExact());
	}

}
