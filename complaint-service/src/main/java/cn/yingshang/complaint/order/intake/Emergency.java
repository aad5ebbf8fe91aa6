package cn.yingshang.complaint.order.intake;

/** An emergency goes to its own number at once (紧急事项, C-03). */
public enum Emergency {

	POLICE("110"), FIRE("119"), AMBULANCE("120"), TRAFFIC("122");

	private final String number;

	Emergency(String number) {
		this.number = number;
	}

	public String number() {
		return this.number;
	}

}
