package cn.yingshang.kernel.id;

/**
 * Mainland mobile number (手机号码, E-23): 11 digits, personal, printed only masked.
 *
 * @param value the number
 */
public record MobilePhone(String value) {

	/**
	 * Checks the number.
	 * @throws InvalidIdentifier naming E-23
	 */
	public MobilePhone {
		if (!value.matches("1[3-9][0-9]{9}")) {
			throw new InvalidIdentifier("E-23", "手机号码应为11位,以13至19开头");
		}
	}

	/**
	 * A mainland mobile number.
	 * @param value 11 digits, no prefix, no blanks
	 * @return the number
	 * @throws InvalidIdentifier naming E-23
	 */
	public static MobilePhone of(String value) {
		return new MobilePhone(value);
	}

	/**
	 * The number as lists show it (E-21).
	 * @return {@code 138****5678}
	 */
	public String masked() {
		return Masking.mobile(this.value);
	}

	@Override
	public String toString() {
		return masked();
	}

}
