package cn.yingshang.complaint.order.intake;

/**
 * A matter the hotline does not take (不予受理事项, C-02), with its reason and right channel.
 */
public enum Exclusion {

	LITIGATION("属于应当通过诉讼解决的事项", "人民法院诉讼服务 12368"), ARBITRATION("属于应当通过仲裁解决的事项", "有管辖权的仲裁委员会"),
	DISCIPLINE("属于纪检监察机关职责", "纪检监察举报 12388"), RECONSIDERATION("属于应当申请行政复议的事项", "行政复议机关"),
	GOVERNMENT_INFORMATION("属于政府信息公开申请", "有关机关的信息公开机构"), PETITION("已进入信访程序", "原受理的信访机构"),
	SECRET("涉及国家秘密、商业秘密或个人隐私", "有权机关的专门渠道"), PUBLIC_ORDER("违反社会公序良俗", "无;如涉违法请向公安机关反映");

	private final String reason;

	private final String channel;

	Exclusion(String reason, String channel) {
		this.reason = reason;
		this.channel = channel;
	}

	public String reason() {
		return this.reason;
	}

	public String channel() {
		return this.channel;
	}

}
