package cn.yingshang.credit.record.finding;

import java.util.Map;

/**
 * Which severity a measure has (D-10, D-23): the sector's list, else the default table.
 */
public final class Classification {

	private final Map<Measure, Severity> sectorList;

	public Classification(Map<Measure, Severity> sectorList) {
		this.sectorList = Map.copyOf(sectorList);
	}

	public Severity of(Measure measure) {
		return this.sectorList.getOrDefault(measure, measure.severity());
	}

}
