package cn.yingshang.kernel.place;

/**
 * What a region is.
 */
public enum RegionKind {

	/** The city as a whole (市). */
	CITY("市"),

	/** A district (市辖区). */
	DISTRICT("市辖区"),

	/** A county (县). */
	COUNTY("县"),

	/** A county-level city (县级市). */
	COUNTY_CITY("县级市"),

	/**
	 * A functional zone run by an agency of the city (先导区、功能区), without a GB/T 2260 code
	 * (G-02).
	 */
	ZONE("先导区"),

	/** A street, town or township (街道、镇、乡). */
	STREET("街道");

	private final String label;

	RegionKind(String label) {
		this.label = label;
	}

	public String label() {
		return this.label;
	}

}
