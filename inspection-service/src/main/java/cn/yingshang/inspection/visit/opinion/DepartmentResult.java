package cn.yingshang.inspection.visit.opinion;

/**
 * One department's result in a visit.
 *
 * @param department the department
 * @param result the official category, 1 to 8 (B-60)
 */
public record DepartmentResult(String department, int result) {

	/** As the timeline says it. */
	public String text() {
		return this.department + ": " + this.result;
	}

}
