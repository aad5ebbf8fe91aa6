package cn.yingshang.credit.grade;

/**
 * The public credit grade (公共信用综合评价等级, D-30). Not the inspection risk class: that one is
 * internal and on another scale.
 */
public enum PublicGrade {

	EXCELLENT("A", "优"),

	GOOD("B", "良"),

	FAIR("C", "中"),

	POOR("D", "差");

	private final String letter;

	private final String label;

	PublicGrade(String letter, String label) {
		this.letter = letter;
		this.label = label;
	}

	/** As it is published. */
	public String letter() {
		return this.letter;
	}

	public String label() {
		return this.label;
	}

}
