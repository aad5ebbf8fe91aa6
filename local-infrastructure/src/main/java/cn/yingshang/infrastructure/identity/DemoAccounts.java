package cn.yingshang.infrastructure.identity;

import java.util.List;

/**
 * The twelve accounts named in the README, by the launcher and on the login page; every
 * other well-formed name works as well.
 */
public final class DemoAccounts {

	/** The password of every demonstration account. */
	public static final String PASSWORD = "dalian";

	/**
	 * Unified social credit code (统一社会信用代码) of an invented hotel, from a part of the code
	 * space that isn't issued yet.
	 */
	public static final String HOTEL = "91210200MAYDEM015J";

	private static final List<DemoAccount> ALL = List.of(
			new DemoAccount("applicant." + HOTEL + ".210202", "企业办事人:虚构的星海示例酒店"),
			new DemoAccount("window.scjg.210202", "中山区市场监管局综合窗口:受理、补正、送达"),
			new DemoAccount("reviewer.scjg.210202", "中山区市场监管局审查人员:审查、现场核查"),
			new DemoAccount("head.scjg.210202", "中山区市场监管局负责人:决定、批准延期"),
			new DemoAccount("inspector.scjg.210202", "中山区市场监管局执法检查人员:双随机检查、综合查一次"),
			new DemoAccount("operator.sjj.210200", "8890 热线话务派单员:登记、派单、回访"),
			new DemoAccount("handler.scjg.210202", "中山区市场监管局诉求承办人员"),
			new DemoAccount("handler.wjw.210202", "中山区卫生健康委诉求承办人员"),
			new DemoAccount("supervisor.sjj.210200", "市数据局督办人员:超期督办、差评督办"),
			new DemoAccount("credit-officer.fgw.210200", "市发展改革委信用管理人员:登记经营主体"),
			new DemoAccount("auditor.all.all", "审计人员:全部只读、查验审计链"), new DemoAccount("ops.all.all", "运维人员:死信重放、健康与指标"));

	private DemoAccounts() {
	}

	/**
	 * The twelve accounts.
	 * @return them in the order in which a case meets them
	 */
	public static List<DemoAccount> all() {
		return ALL;
	}

}
