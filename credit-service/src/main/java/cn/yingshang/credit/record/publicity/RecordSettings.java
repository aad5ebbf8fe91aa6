package cn.yingshang.credit.record.publicity;

import java.util.Map;

import cn.yingshang.credit.record.finding.Measure;
import cn.yingshang.credit.record.finding.Severity;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code yingshang.credit.record.*}: how long records are published, in months.
 *
 * @param classification severities that differ from D-23's default table, as the sector's
 * published list says
 * @param minorMinimum D-10: repairable as soon as the duty is done
 * @param minorMaximum D-10
 * @param generalMinimum D-10
 * @param generalMaximum D-10
 * @param seriousMinimum D-10
 * @param seriousMaximum D-10
 * @param order58Minimum D-01a
 * @param order58SectorMinimum D-01a, food, drugs, special equipment, safety and fire
 * @param order58Maximum D-01a [M]
 * @param withdrawalDays D-35: days to remove what was revoked at its source
 */
@ConfigurationProperties("yingshang.credit.record")
public record RecordSettings(@DefaultValue Map<Measure, Severity> classification, @DefaultValue("0") int minorMinimum,
		@DefaultValue("3") int minorMaximum, @DefaultValue("3") int generalMinimum,
		@DefaultValue("12") int generalMaximum, @DefaultValue("12") int seriousMinimum,
		@DefaultValue("36") int seriousMaximum, @DefaultValue("3") int order58Minimum,
		@DefaultValue("12") int order58SectorMinimum, @DefaultValue("36") int order58Maximum,
		@DefaultValue("3") int withdrawalDays) {

	public RecordSettings {
		classification = Map.copyOf(classification);
		requireOrder(minorMinimum, minorMaximum);
		requireOrder(generalMinimum, generalMaximum);
		requireOrder(seriousMinimum, seriousMaximum);
		requireOrder(Math.max(order58Minimum, order58SectorMinimum), order58Maximum);
	}

	private static void requireOrder(int minimum, int maximum) {
		if (minimum < 0 || maximum < minimum) {
			throw new IllegalArgumentException("yingshang.credit.record: publicity of at least " + minimum
					+ " and at most " + maximum + " months");
		}
	}

}
