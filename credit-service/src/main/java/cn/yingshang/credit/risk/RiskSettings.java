package cn.yingshang.credit.risk;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code yingshang.credit.risk.*}: the points of the risk model (B-50), all ours
 * [D].
 *
 * @param base what everybody starts from
 * @param minor for a minor record in force
 * @param general for a general record in force
 * @param serious for a serious record in force
 * @param brokenPromise added when the record tells of a broken promise
 * @param clue for a substantiated complaint of the last months
 * @param clueMonths how long a complaint counts
 * @param keptPromise taken off for a promise found kept in the last months
 * @param keptPromiseMonths how long a kept promise counts
 * @param fromB points from which the class is B
 * @param fromC points from which the class is C
 * @param fromD points from which the class is D
 */
@ConfigurationProperties("yingshang.credit.risk")
public record RiskSettings(@DefaultValue("20") int base, @DefaultValue("10") int minor, @DefaultValue("25") int general,
		@DefaultValue("60") int serious, @DefaultValue("15") int brokenPromise, @DefaultValue("8") int clue,
		@DefaultValue("12") int clueMonths, @DefaultValue("5") int keptPromise,
		@DefaultValue("24") int keptPromiseMonths, @DefaultValue("20") int fromB, @DefaultValue("40") int fromC,
		@DefaultValue("70") int fromD) {

	public RiskSettings {
		if (fromB >= fromC || fromC >= fromD) {
			throw new IllegalArgumentException("yingshang.credit.risk: the classes begin at rising points, not " + fromB
					+ ", " + fromC + ", " + fromD);
		}
	}

}
