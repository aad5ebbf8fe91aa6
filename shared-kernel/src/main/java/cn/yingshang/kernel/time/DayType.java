package cn.yingshang.kernel.time;

/**
 * What a date is to the working-day calendar (F-01).
 */
public enum DayType {

	/** Monday to Friday and no holiday. */
	WORKDAY("工作日", true),

	/** Saturday or Sunday. */
	WEEKEND("周末", false),

	/** A day off by the State Council's notice (放假). */
	HOLIDAY("节假日", false),

	/** A Saturday or Sunday worked by the State Council's notice (调休上班). */
	MAKE_UP("调休上班", true);

	private final String label;

	private final boolean working;

	DayType(String label, boolean working) {
		this.label = label;
		this.working = working;
	}

	public String label() {
		return this.label;
	}

	public boolean working() {
		return this.working;
	}

}
