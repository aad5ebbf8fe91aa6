package cn.yingshang.kernel.id;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How lists show personal data (脱敏, E-21). A text too short to keep anything of becomes
 * stars, never itself.
 */
public final class Masking {

	private static final Set<String> COMPOUND_SURNAMES = Set.of("欧阳", "太史", "端木", "上官", "司马", "东方", "独孤", "南宫", "万俟",
			"闻人", "夏侯", "诸葛", "尉迟", "公羊", "赫连", "澹台", "皇甫", "宗政", "濮阳", "公冶", "太叔", "申屠", "公孙", "慕容", "仲孙", "钟离", "长孙",
			"宇文", "司徒", "鲜于", "司空", "闾丘", "子车", "亓官", "司寇", "巫马", "公西", "颛孙", "壤驷", "公良", "漆雕", "乐正", "宰父", "谷梁", "拓跋",
			"夹谷", "轩辕", "令狐", "段干", "百里", "呼延", "东郭", "南门", "羊舌", "微生", "梁丘", "左丘", "东门", "西门", "第五");

	private static final Pattern TO_STREET = Pattern.compile("^(.*?(?:街道|镇|乡))(?=.)");

	private static final Pattern TO_DISTRICT = Pattern.compile("^((?:.*?省)?(?:.*?市)?.*?(?:区|县|市))(?=.)");

	private static final String STARS = "****";

	private Masking() {
	}

	/**
	 * A person's name: the surname, compound surnames whole, and one star whatever the
	 * rest.
	 * @param name a name
	 * @return {@code 王*}, {@code 欧阳*}; one character alone becomes {@code *}
	 */
	public static String name(String name) {
		int characters = name.codePointCount(0, name.length());
		if (characters < 2) {
			return "*";
		}
		if (characters > 2 && COMPOUND_SURNAMES.contains(name.substring(0, 2))) {
			return name.substring(0, 2) + '*';
		}
		return name.substring(0, name.offsetByCodePoints(0, 1)) + '*';
	}

	/**
	 * A telephone number.
	 * @param number a number of eleven digits
	 * @return {@code 138****5678}; anything else becomes stars
	 */
	public static String mobile(String number) {
		return (number.length() == 11) ? number.substring(0, 3) + STARS + number.substring(7) : STARS;
	}

	/**
	 * A resident identity number.
	 * @param number a number of eighteen characters
	 * @return {@code 110105********1234}; anything else becomes stars
	 */
	public static String residentId(String number) {
		return (number.length() == 18) ? number.substring(0, 6) + STARS + STARS + number.substring(14) : STARS;
	}

	/**
	 * An address down to the street (街道、镇、乡), or to the district if it names no street.
	 * @param address an address
	 * @return its public beginning and stars; stars alone if it names neither
	 */
	public static String address(String address) {
		for (Pattern pattern : new Pattern[] { TO_STREET, TO_DISTRICT }) {
			Matcher matcher = pattern.matcher(address);
			if (matcher.find()) {
				return matcher.group(1) + STARS;
			}
		}
		return STARS;
	}

}
