package cn.yingshang.kernel.access;

import java.util.Locale;
import java.util.Optional;

/**
 * What a person or program does in the bureau; the part of a grant before the first dot.
 */
public enum Role {

	/** An enterprise or citizen who applies, complains or asks for repair, 申请人. */
	APPLICANT,
	/** Receives at the service window, 综合窗口. */
	WINDOW,
	/** Examines a case, 审查人员. */
	REVIEWER,
	/** Decides and approves for the organ, 机关负责人. */
	HEAD,
	/** A certified law-enforcement officer, 执法检查人员. */
	INSPECTOR,
	/** Takes and dispatches hotline orders, 话务与派单人员. */
	OPERATOR,
	/** Handles an order in a department, 承办人员. */
	HANDLER,
	/** Supervises what is late or badly done, 督办人员. */
	SUPERVISOR,
	/** Records and repairs credit information, 信用管理人员. */
	CREDIT_OFFICER,
	/** Reads everything, changes nothing, 审计人员. */
	AUDITOR,
	/** Runs the machines, 运维人员. */
	OPS;

	/** The form used in grants, tokens and tables, such as {@code credit-officer}. */
	public String code() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	public static Optional<Role> of(String code) {
		for (Role role : values()) {
			if (role.code().equals(code)) {
				return Optional.of(role);
			}
		}
		return Optional.empty();
	}

}
