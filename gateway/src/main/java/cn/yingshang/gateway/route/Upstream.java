package cn.yingshang.gateway.route;

/** The services behind the gateway, and the addresses each of them answers. */
public enum Upstream {

	APPROVAL("approval", "/api/approvals"),

	INSPECTION("inspection", "/api/inspections"),

	COMPLAINT("complaint", "/api/complaints"),

	CREDIT("credit", "/api/credit");

	private final String code;

	private final String path;

	Upstream(String code, String path) {
		this.code = code;
		this.path = path;
	}

	/** Its name in settings, metrics and addresses of API documents. */
	public String code() {
		return this.code;
	}

	/** What all of its addresses begin with. */
	public String path() {
		return this.path;
	}

	/** Where its API document is read through the gateway. */
	public String document() {
		return "/v3/api-docs/" + this.code;
	}

}
