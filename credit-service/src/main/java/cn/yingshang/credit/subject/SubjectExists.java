package cn.yingshang.credit.subject;

import java.util.Map;

import cn.yingshang.platform.rule.Refusal;

/** The credit code is registered already, with other data. */
public final class SubjectExists extends Refusal {

	private static final long serialVersionUID = 1L;

	SubjectExists(String creditCode) {
		super("subject-exists", 409, "该统一社会信用代码已登记,信息不同;变更请用 change", Map.of("creditCode", creditCode));
	}

}
