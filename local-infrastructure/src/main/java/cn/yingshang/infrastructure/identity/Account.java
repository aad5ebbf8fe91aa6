package cn.yingshang.infrastructure.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import cn.yingshang.kernel.access.Grant;
import cn.yingshang.kernel.access.Role;
import cn.yingshang.kernel.id.CreditCode;
import cn.yingshang.kernel.id.InvalidIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * A demonstration account, which is nothing but its name: the grants joined by plus
 * signs.
 *
 * @param grants what the account may do, in the order of the name
 * @param enterprise the unified social credit code (统一社会信用代码) an applicant acts for
 */
record Account(List<Grant> grants, @Nullable String enterprise) {

	private static final int LONGEST = 400;

	private static final String ALL = "all";

	Account {
		grants = List.copyOf(grants);
	}

	/**
	 * Reads an account name. A blank stands for a plus sign, which is what a form or
	 * query makes of one that was not escaped; {@code all} stands for {@code *}, which a
	 * shell would expand.
	 * @param name the name as typed
	 * @return the account
	 * @throws BadAccount saying what is wrong and which forms are valid
	 */
	static Account of(String name) {
		if (name.isBlank() || name.length() > LONGEST) {
			throw new BadAccount("账号为空或过长 (the account name is empty or longer than " + LONGEST + " characters).");
		}
		List<Grant> grants = new ArrayList<>();
		String enterprise = null;
		for (String part : name.strip().split("[+ ]", -1)) {
			Grant grant = grant(part);
			if (grant.role() == Role.APPLICANT) {
				enterprise = grant.department();
			}
			grants.add(grant);
		}
		if (enterprise != null && grants.size() > 1) {
			throw new BadAccount("企业账号只能单独使用 (an applicant can't be joined with other grants).");
		}
		return new Account(grants, enterprise);
	}

	private static Grant grant(String text) {
		String[] parts = text.split("\\.", -1);
		if (parts.length != 3) {
			throw new BadAccount("账号 '" + text + "' 不是三段 (an account has three parts separated by dots).");
		}
		Role role = Role.of(parts[0])
			.orElseThrow(() -> new BadAccount("没有角色 '" + parts[0] + "' (there is no such role)."));
		String department = (role == Role.APPLICANT) ? creditCode(parts[1]) : department(parts[1]);
		return new Grant(role, department, region(parts[2]));
	}

	private static String creditCode(String text) {
		try {
			return CreditCode.of(text).value();
		}
		catch (InvalidIdentifier ex) {
			throw new BadAccount("企业代码 '" + text + "' 无效: " + ex.getMessage()
					+ " (an applicant's second part is a valid unified social credit code).");
		}
	}

	private static String department(String text) {
		if (text.equals(ALL) || text.equals(Grant.ANY)) {
			return Grant.ANY;
		}
		return DemoCity.find((city) -> city.departments().find(text))
			.orElseThrow(() -> new BadAccount("没有部门 '" + text + "' (there is no such department)."))
			.code();
	}

	private static String region(String text) {
		if (text.equals(ALL) || text.equals(Grant.ANY)) {
			return Grant.ANY;
		}
		return DemoCity.find((city) -> city.regions().find(text))
			.orElseThrow(() -> new BadAccount("没有区域 '" + text + "' (there is no such region)."))
			.code();
	}

	/**
	 * The one name of the account, whichever way it was typed.
	 */
	String name() {
		return this.grants.stream().map(Grant::toString).collect(Collectors.joining("+"));
	}

	List<String> grantNames() {
		return this.grants.stream().map(Grant::toString).toList();
	}

	String displayName() {
		return this.grants.stream().map(Account::displayName).collect(Collectors.joining("、"));
	}

	private static String displayName(Grant grant) {
		String label = label(grant.role());
		if (grant.role() == Role.APPLICANT) {
			return "企业 " + grant.department() + " " + label;
		}
		if (grant.department().equals(Grant.ANY)) {
			return place(grant) + "各部门 " + label;
		}
		String department = DemoCity.now().departments().get(grant.department()).name();
		// 市市场监管局 of a district is the district's 市场监管局.
		return department.startsWith("市") ? place(grant) + department.substring(1) + " " + label
				: department + "(" + place(grant) + ") " + label;
	}

	private static String place(Grant grant) {
		return grant.region().equals(Grant.ANY) ? "全市" : DemoCity.now().regions().get(grant.region()).name();
	}

	private static String label(Role role) {
		return switch (role) {
			case APPLICANT -> "申请人";
			case WINDOW -> "窗口受理人员";
			case REVIEWER -> "审查人员";
			case HEAD -> "负责人";
			case INSPECTOR -> "执法检查人员";
			case OPERATOR -> "话务派单员";
			case HANDLER -> "承办人员";
			case SUPERVISOR -> "督办人员";
			case CREDIT_OFFICER -> "信用管理人员";
			case AUDITOR -> "审计人员";
			case OPS -> "运维人员";
		};
	}

}
