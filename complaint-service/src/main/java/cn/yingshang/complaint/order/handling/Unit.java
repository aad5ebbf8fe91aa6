package cn.yingshang.complaint.order.handling;

/**
 * A handling unit (承办单位): a department of the city or of the district.
 *
 * @param department department code
 * @param level whose department
 */
public record Unit(String department, Level level) {

	/** Whose department. */
	public enum Level {

		CITY, DISTRICT

	}

}
