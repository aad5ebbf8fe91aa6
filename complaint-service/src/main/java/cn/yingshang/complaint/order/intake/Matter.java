package cn.yingshang.complaint.order.intake;

import org.jspecify.annotations.Nullable;

/**
 * What the caller asks, as the operator took it down (诉求内容). Title and text may hold what
 * people say of people: they never enter an event, a timeline or a log.
 *
 * @param type C-01
 * @param category what it is about
 * @param title the short of it
 * @param description all of it
 * @param creditCode the enterprise complained about (被诉企业)
 * @param reportedDepartment the department complained about (被诉部门)
 * @param urgent to be dispatched within minutes (C-17)
 * @param confidential no handler may learn who called (C-36)
 * @param enterprise whether an enterprise called by key 1 (企业标签, C-38)
 */
public record Matter(OrderType type, Category category, String title, String description, @Nullable String creditCode,
		@Nullable String reportedDepartment, boolean urgent, boolean confidential, boolean enterprise) {

	/** Whether it complains of the business environment, which has its own way (C-13). */
	public boolean ofBusinessEnvironment() {
		return this.category == Category.BUSINESS_ENVIRONMENT && this.type == OrderType.COMPLAINT;
	}

	/** The same in other words. */
	public Matter worded(String title, String description) {
		return new Matter(this.type, this.category, title, description, this.creditCode, this.reportedDepartment,
				this.urgent, this.confidential, this.enterprise);
	}

}
