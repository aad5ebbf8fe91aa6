package cn.yingshang.complaint.reporter;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import cn.yingshang.kernel.id.Masking;
import cn.yingshang.platform.rule.RuleViolation;
import cn.yingshang.rulebook.Rules;
import org.jspecify.annotations.Nullable;

/**
 * Who called (诉求人身份, C-36): name (姓名), telephone (联系电话), address (住址). Prints itself only
 * masked (E-21).
 *
 * @param name absent when the caller gives none
 * @param phone a mainland mobile (E-23) or a landline with its area code
 * @param address absent when the caller gives none
 */
public record Reporter(@Nullable String name, String phone, @Nullable String address) {

	private static final Pattern MOBILE = Pattern.compile("1[3-9][0-9]{9}");

	private static final Pattern LANDLINE = Pattern.compile("0[0-9]{2,3}-?[0-9]{7,8}");

	private static final Pattern SEPARATED = Pattern.compile("(?<![0-9])(?:1[3-9][0-9](?:[ -]?[0-9]{4}){2})(?![0-9])");

	/**
	 * Checks the telephone number.
	 * @throws RuleViolation naming E-23, never the number
	 */
	public Reporter {
		if (!MOBILE.matcher(phone).matches() && !LANDLINE.matcher(phone).matches()) {
			throw new RuleViolation(Rules.E_23, "reporter.phone", null, "手机号码应为11位并以13至19开头,固定电话应带区号");
		}
	}

	/** The identity as the hotline's own staff sees it without a purpose (E-21). */
	public Masked masked() {
		return new Masked((this.name != null) ? Masking.name(this.name) : null, Masking.mobile(this.phone),
				(this.address != null) ? Masking.address(this.address) : null);
	}

	/** The text with whatever of this identity stands in it starred. */
	public String starred(String text) {
		String clean = text.replace(this.phone, Masking.mobile(this.phone));
		Matcher numbers = SEPARATED.matcher(clean);
		clean = numbers.replaceAll((found) -> found.group().replaceAll("[ -]", "").equals(this.phone)
				? Matcher.quoteReplacement(Masking.mobile(this.phone)) : Matcher.quoteReplacement(found.group()));
		if (this.address != null && !this.address.isBlank()) {
			clean = clean.replace(this.address, Masking.address(this.address));
		}
		if (this.name != null && this.name.length() > 1) {
			clean = clean.replace(this.name, Masking.name(this.name));
		}
		return clean;
	}

	@Override
	public String toString() {
		return masked().toString();
	}

	/**
	 * An identity of which only what E-21 leaves is shown.
	 *
	 * @param name {@code 王*}
	 * @param phone {@code 138****5678}
	 * @param address down to the street
	 */
	public record Masked(@Nullable String name, String phone, @Nullable String address) {
	}

}
