package cn.yingshang.kernel.id;

import java.time.DateTimeException;
import java.time.LocalDate;

/**
 * Resident identity number (公民身份号码, GB 11643, E-10): 18 characters, personal, printed
 * only masked.
 *
 * @param value the number, its check character upper case
 */
public record ResidentId(String value) {

	private static final int[] WEIGHTS = { 7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2 };

	private static final String CHECKS = "10X98765432";

	/**
	 * Checks shape, birth date and check character, so that one read from a store is as
	 * good as one typed in.
	 * @throws InvalidIdentifier naming E-10
	 */
	public ResidentId {
		if (!value.matches("[0-9]{17}[0-9X]")) {
			throw new InvalidIdentifier("E-10", "身份证号码应为17位数字加1位校验码");
		}
		birthDate(value);
		if (value.charAt(17) != checkCharacter(value)) {
			throw new InvalidIdentifier("E-10", "身份证号码校验码不符");
		}
	}

	/**
	 * A number given today.
	 * @param value 18 characters; a lower-case {@code x} at the end is raised
	 * @param today the city's date: nobody is born after it
	 * @return the number
	 * @throws InvalidIdentifier naming E-10
	 */
	public static ResidentId of(String value, LocalDate today) {
		ResidentId id = new ResidentId(value.endsWith("x") ? value.substring(0, value.length() - 1) + 'X' : value);
		if (id.birthDate().isAfter(today)) {
			throw new InvalidIdentifier("E-10", "身份证号码中的出生日期晚于当前日期");
		}
		return id;
	}

	/**
	 * The number that begins with 17 given digits, for invented persons in tests and
	 * demonstrations.
	 * @param first17 17 digits
	 * @return the number
	 * @throws InvalidIdentifier naming E-10
	 */
	public static ResidentId complete(String first17) {
		if (!first17.matches("[0-9]{17}")) {
			throw new InvalidIdentifier("E-10", "身份证号码前17位应为数字");
		}
		return new ResidentId(first17 + checkCharacter(first17));
	}

	public LocalDate birthDate() {
		return birthDate(this.value);
	}

	/**
	 * The number as lists show it (E-21).
	 * @return the first six and the last four characters, stars between
	 */
	public String masked() {
		return Masking.residentId(this.value);
	}

	@Override
	public String toString() {
		return masked();
	}

	private static LocalDate birthDate(String value) {
		try {
			return LocalDate.of(Integer.parseInt(value.substring(6, 10)), Integer.parseInt(value.substring(10, 12)),
					Integer.parseInt(value.substring(12, 14)));
		}
		catch (DateTimeException ex) {
			throw new InvalidIdentifier("E-10", "身份证号码中的出生日期不存在");
		}
	}

	private static char checkCharacter(String value) {
		int sum = 0;
		for (int i = 0; i < WEIGHTS.length; i++) {
			sum += (value.charAt(i) - '0') * WEIGHTS[i];
		}
		return CHECKS.charAt(sum % 11);
	}

}
