package cn.yingshang.infrastructure.identity;

import java.util.Arrays;
import java.util.stream.Collectors;

import cn.yingshang.kernel.access.Role;

/**
 * An account name that isn't one; its message says why and names the valid forms.
 */
final class BadAccount extends IllegalArgumentException {

	private static final String FORMS = " 账号格式 (valid forms): <role>.<department>.<region>,"
			+ " 例如 window.scjg.210202; 多个授权用 + 连接 (several joined by +),"
			+ " 例如 window.scjg.210202+head.scjg.210202; 企业 (an enterprise):"
			+ " applicant.<18位统一社会信用代码>.<region>. role: %s; department: 部门代码如 scjg, 或 all;"
			+ " region: 区划代码如 210202, 或 all.";

	BadAccount(String reason) {
		super(reason + FORMS.formatted(Arrays.stream(Role.values()).map(Role::code).collect(Collectors.joining(", "))));
	}

}
