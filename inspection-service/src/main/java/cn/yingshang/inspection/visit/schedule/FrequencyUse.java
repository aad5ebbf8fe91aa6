package cn.yingshang.inspection.visit.schedule;

/**
 * How much of the cap an enterprise has used this year.
 *
 * @param entries entries that count
 * @param mostByOneDepartment inspections by that of the taking-part departments that came
 * most often
 */
public record FrequencyUse(int entries, int mostByOneDepartment) {

	/** Nothing used yet. */
	public static final FrequencyUse NONE = new FrequencyUse(0, 0);

	/** Both together, by the same departments. */
	public FrequencyUse and(FrequencyUse other) {
		return new FrequencyUse(this.entries + other.entries, this.mostByOneDepartment + other.mostByOneDepartment);
	}

}
