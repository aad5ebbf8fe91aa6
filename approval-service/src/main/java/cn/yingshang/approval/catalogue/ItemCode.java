package cn.yingshang.approval.catalogue;

import java.util.regex.Pattern;
import cn.yingshang.kernel.id.CreditCode;

/**
 * The implementation code of an item, 实施编码: the organ's credit code, the level of
 * exercise and the basic code.
 *
 * @param value 31 characters
 */
public record ItemCode(String value) {

	private static final int LENGTH = 31;

	private static final int ORGAN = 18;

	private static final Pattern LEVEL = Pattern.compile("[1-6]");

	private static final Pattern BASIC = Pattern.compile("(00|21)\\d{10}");

	/**
	 * Checks the code.
	 * @throws IllegalArgumentException naming the broken rule
	 */
	public ItemCode {
		if (value.length() != LENGTH) {
			throw new IllegalArgumentException("实施编码应为31位 (A-41)");
		}
		if (!CreditCode.conforms(value.substring(0, ORGAN))) {
			throw new IllegalArgumentException("实施编码前18位不是有效的统一社会信用代码 (A-41)");
		}
		if (!LEVEL.matcher(value.substring(ORGAN, ORGAN + 1)).matches()) {
			throw new IllegalArgumentException("行使层级应为1至6 (A-43)");
		}
		if (!BASIC.matcher(value.substring(ORGAN + 1)).matches()) {
			throw new IllegalArgumentException("基本编码应为12位数字,前两位为00或21 (A-44)");
		}
	}

	/** The credit code of the organ, 实施主体. */
	public String organ() {
		return this.value.substring(0, ORGAN);
	}

}
