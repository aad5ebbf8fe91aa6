package cn.yingshang.kernel.organ;

/**
 * What a department is in law.
 */
public enum DepartmentKind {

	/** A government organ (行政机关), of the city or of the state in the city. */
	AGENCY("行政机关"),

	/** A public institution authorised by law (事业单位). */
	INSTITUTION("事业单位"),

	/** A public enterprise in the service hall (公共企业): never an inspecting subject. */
	ENTERPRISE("公共企业");

	private final String label;

	DepartmentKind(String label) {
		this.label = label;
	}

	public String label() {
		return this.label;
	}

}
