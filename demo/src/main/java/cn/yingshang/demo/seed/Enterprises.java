package cn.yingshang.demo.seed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

import cn.yingshang.kernel.id.CreditCode;

/** Invents enterprises spread over Dalian's areas (G-04) and trades. */
public final class Enterprises {

	private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

	/**
	 * Area and the six digits its registration authority writes into the code, which need
	 * not be the same (E-06).
	 */
	private static final Map<String, String> AREAS = areas();

	/** GB/T 4754 codes. */
	private static final List<String> TRADES = List.of("H6110", "H6210", "F5211", "I6513", "G5990", "C3590", "C1361",
			"E4710", "P8391", "Q8425");

	private static final List<String> TRADE_NAMES = List.of("酒店", "餐饮", "商贸", "软件", "物流", "制造", "海产", "建设", "教育", "健康");

	private static final List<String> WORDS = List.of("星海", "滨海", "海之韵", "东港", "老虎滩", "青泥洼", "金石滩", "棒棰岛", "渤海湾", "黑石礁",
			"付家庄", "森林", "银沙", "远洋", "和风", "向阳", "长山", "广鹿", "复州", "蓝湾");

	private Enterprises() {
	}

	/** As many as asked for, always the same for a seed. */
	public static List<Enterprise> invent(int count, long seed) {
		RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
		List<Map.Entry<String, String>> areas = List.copyOf(AREAS.entrySet());
		List<Enterprise> enterprises = new ArrayList<>(count);
		for (int i = 0; i < count; i++) {
			Map.Entry<String, String> area = areas.get(random.nextInt(areas.size()));
			int trade = random.nextInt(TRADES.size());
			String organisation = CreditCode.completeOrganisationCode("MAX" + number(i));
			String code = CreditCode.complete("91" + area.getValue() + organisation).value();
			String name = "大连" + WORDS.get(random.nextInt(WORDS.size())) + TRADE_NAMES.get(trade) + "示例第" + (i + 1)
					+ "号有限公司";
			enterprises.add(new Enterprise(code, name, area.getKey(), TRADES.get(trade)));
		}
		return enterprises;
	}

	private static String number(int index) {
		StringBuilder text = new StringBuilder();
		int rest = index;
		for (int i = 0; i < 5; i++) {
			text.append(ALPHABET.charAt(rest % ALPHABET.length()));
			rest /= ALPHABET.length();
		}
		return text.reverse().toString();
	}

	private static Map<String, String> areas() {
		Map<String, String> areas = new LinkedHashMap<>();
		for (String code : List.of("210202", "210203", "210204", "210211", "210212", "210214", "210281", "210283",
				"210224")) {
			areas.put(code, code);
		}
		areas.put("ZJP", "210213");
		areas.put("ZGX", "210231");
		areas.put("ZCX", "210244");
		return areas;
	}

}
