package cn.yingshang.kernel.id;

import org.jspecify.annotations.Nullable;

/**
 * Unified social credit code (统一社会信用代码, GB 32100-2015, E-01 to E-07): 18 characters,
 * public, never masked.
 *
 * @param value the code, upper case
 * @param override who accepted a code whose check character does not fit, or {@code null}
 * for a conforming code
 */
public record CreditCode(String value, @Nullable CodeOverride override) {

	private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

	private static final int[] WEIGHTS = { 1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28 };

	private static final int[] ORGANISATION_WEIGHTS = { 3, 7, 9, 10, 5, 8, 4, 2 };

	private static final int LENGTH = 18;

	/**
	 * Checks the code, so that one read from a store is as good as one typed in.
	 * @throws InvalidIdentifier naming the broken rule: E-01 length, E-02 alphabet, E-04
	 * check character
	 */
	public CreditCode {
		requireShape(value, LENGTH);
		if (override == null && value.charAt(LENGTH - 1) != checkCharacter(value)) {
			throw new InvalidIdentifier("E-04", "统一社会信用代码第18位校验码不符");
		}
	}

	/**
	 * A conforming code.
	 * @param value 18 characters; lower-case letters are accepted and raised
	 * @return the code
	 * @throws InvalidIdentifier naming the broken rule: E-01 length, E-02 alphabet, E-04
	 * check character
	 */
	public static CreditCode of(String value) {
		return new CreditCode(raise(value), null);
	}

	/**
	 * One of the early codes that are real but do not conform, accepted by an officer. A
	 * code that conforms needs no override and is returned without one.
	 * @param value 18 characters of the alphabet
	 * @param reason why it is accepted, never blank
	 * @param approvedBy who accepted it, never blank
	 * @return the code, {@link #conforms()} false
	 * @throws InvalidIdentifier if not even length (E-01) and alphabet (E-02) fit
	 * @throws IllegalArgumentException if reason or officer is blank
	 */
	public static CreditCode acceptedByOverride(String value, String reason, String approvedBy) {
		CodeOverride override = new CodeOverride(reason, approvedBy);
		String raised = raise(value);
		requireShape(raised, LENGTH);
		return new CreditCode(raised, (raised.charAt(LENGTH - 1) != checkCharacter(raised)) ? override : null);
	}

	/**
	 * Whether a text is a conforming code, without an exception.
	 * @param value any text
	 * @return whether {@link #of(String)} would accept it
	 */
	public static boolean conforms(String value) {
		String raised = raise(value);
		return defect(raised, LENGTH) == null && raised.charAt(LENGTH - 1) == checkCharacter(raised);
	}

	/**
	 * The code that begins with 17 given characters, for invented codes in tests and
	 * demonstrations.
	 * @param first17 17 characters of the alphabet
	 * @return the conforming code
	 * @throws InvalidIdentifier if length (E-01) or alphabet (E-02) does not fit
	 */
	public static CreditCode complete(String first17) {
		String raised = raise(first17);
		requireShape(raised, LENGTH - 1);
		return new CreditCode(raised + checkCharacter(raised), null);
	}

	/**
	 * The organisation code with its own check character, for the inside of invented
	 * codes.
	 * @param first8 8 digits or upper-case letters
	 * @return 9 characters (组织机构代码, GB 11714, E-05)
	 * @throws InvalidIdentifier if length or alphabet does not fit
	 */
	public static String completeOrganisationCode(String first8) {
		requireShape(first8, ORGANISATION_WEIGHTS.length);
		return first8 + organisationCheck(first8);
	}

	/**
	 * Whether the check character fits (E-04).
	 * @return false only for a code accepted by override
	 */
	public boolean conforms() {
		return this.override == null;
	}

	/**
	 * Whether the inner organisation code (characters 9 to 17) passes its own check
	 * (E-05); early codes that do not conform usually do.
	 * @return whether it passes
	 */
	public boolean organisationCodeConforms() {
		String code = organisationCode();
		return organisationCheck(code.substring(0, 8)) == code.charAt(8);
	}

	/**
	 * Characters 9 to 17 (主体标识码).
	 * @return the organisation code
	 */
	public String organisationCode() {
		return this.value.substring(8, 17);
	}

	@Override
	public String toString() {
		return this.value;
	}

	private static char checkCharacter(String code) {
		int sum = 0;
		for (int i = 0; i < WEIGHTS.length; i++) {
			sum += ALPHABET.indexOf(code.charAt(i)) * WEIGHTS[i];
		}
		return ALPHABET.charAt((31 - sum % 31) % 31);
	}

	private static char organisationCheck(String first8) {
		int sum = 0;
		for (int i = 0; i < ORGANISATION_WEIGHTS.length; i++) {
			sum += Character.digit(first8.charAt(i), 36) * ORGANISATION_WEIGHTS[i];
		}
		int check = 11 - sum % 11;
		return (check == 10) ? 'X' : (check == 11) ? '0' : (char) ('0' + check);
	}

	private static void requireShape(String value, int length) {
		InvalidIdentifier defect = defect(value, length);
		if (defect != null) {
			throw defect;
		}
	}

	private static @Nullable InvalidIdentifier defect(String value, int length) {
		if (value.length() != length) {
			return new InvalidIdentifier("E-01", "统一社会信用代码长度应为" + length + "位");
		}
		for (int i = 0; i < length; i++) {
			if (ALPHABET.indexOf(value.charAt(i)) < 0) {
				return new InvalidIdentifier("E-02", "统一社会信用代码第" + (i + 1) + "位不在允许的字符集内");
			}
		}
		return null;
	}

	// Only a to z: Unicode's upper case would turn foreign letters into letters of the
	// alphabet.
	private static String raise(String value) {
		StringBuilder raised = new StringBuilder(value);
		for (int i = 0; i < raised.length(); i++) {
			char c = raised.charAt(i);
			if (c >= 'a' && c <= 'z') {
				raised.setCharAt(i, (char) (c - 'a' + 'A'));
			}
		}
		return raised.toString();
	}

}
