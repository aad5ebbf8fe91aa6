package cn.yingshang.demo.story;

import cn.yingshang.demo.client.Session;
import cn.yingshang.demo.client.SuiteClient;
import cn.yingshang.kernel.id.CreditCode;

/**
 * Who takes part, and the hotel that each telling invents anew.
 */
final class Cast {

	static final String REGION = "210202";

	/** No organisation code begins so yet: an invented hotel is nobody's. */
	private static final String NOT_YET_ISSUED = "MAY";

	private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

	private static final String[] NAMES = { "星海", "老虎滩", "青泥洼", "港湾", "棒棰岛", "人民路", "海之韵", "东港" };

	final String hotel;

	final String hotelName;

	final String today;

	private final SuiteClient client;

	Cast(SuiteClient client, String today) {
		this.client = client;
		this.today = today;
		String mark = mark(Long.parseLong(client.random(6), 16));
		this.hotel = CreditCode.complete("91" + REGION + CreditCode.completeOrganisationCode(NOT_YET_ISSUED + mark))
			.value();
		this.hotelName = "大连" + NAMES[Math.floorMod(mark.hashCode(), NAMES.length)] + "示例酒店有限公司" + mark;
	}

	Session applicant() {
		return party(this.hotel);
	}

	/** The enterprise itself. */
	Session party(String creditCode) {
		return this.client.as("applicant." + creditCode + "." + REGION);
	}

	Session as(String role, String department) {
		return this.client.as(role + "." + department + "." + REGION);
	}

	Session city(String role, String department) {
		return this.client.as(role + "." + department + ".210200");
	}

	Session auditor() {
		return this.client.as("auditor.all.all");
	}

	Session nobody() {
		return this.client.as("");
	}

	String random(int bytes) {
		return this.client.random(bytes);
	}

	private static String mark(long random) {
		StringBuilder mark = new StringBuilder();
		long rest = random;
		for (int i = 0; i < 5; i++) {
			mark.append(ALPHABET.charAt((int) (rest % ALPHABET.length())));
			rest /= ALPHABET.length();
		}
		return mark.toString();
	}

}
