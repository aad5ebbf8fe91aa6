package cn.yingshang.rulebook;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;

import cn.yingshang.platform.rule.Rule;

/**
 * Every rule that may be cited, {@code A_75} for A-75: A approvals, B inspections, C the
 * hotline, D credit, E identifiers, F the calendar, G Dalian, H the suite itself. What
 * they say is in {@code docs/rules.md}.
 */
public enum Rules implements Rule {

	A_01, A_02, A_03, A_04, A_05, A_06, A_07, A_08, A_09, A_10, A_11, A_12, A_13, A_14, A_15, A_16, A_17, A_18, A_19,
	A_20, A_21, A_30, A_31, A_32, A_33, A_34, A_35, A_36, A_40, A_41, A_42, A_43, A_44, A_45, A_46, A_47, A_50, A_51,
	A_52, A_53, A_54, A_55, A_60, A_61, A_62, A_63, A_70, A_71, A_72, A_73, A_74, A_75, A_76, A_77, A_78, A_79, A_80,
	A_81, A_82, A_83, A_84, A_85, B_01, B_02, B_03, B_04, B_05, B_06, B_07, B_08, B_09, B_10, B_11, B_12, B_13, B_14,
	B_15, B_16, B_17, B_18, B_20, B_21, B_22, B_23, B_24, B_25, B_26, B_27, B_28, B_29, B_30, B_31, B_32, B_33, B_40,
	B_41, B_42, B_43, B_44, B_45, B_46, B_47, B_50, B_51, B_52, B_53, B_54, B_60, B_61, B_62, B_63, B_64, B_65, B_66,
	B_67, B_68, C_01, C_02, C_03, C_04, C_05, C_06, C_07, C_08, C_09, C_10, C_11, C_12, C_13, C_14, C_15, C_16, C_17,
	C_20, C_21, C_22, C_23, C_24, C_25, C_26, C_30, C_31, C_32, C_33, C_34, C_35, C_36, C_37, C_38, D_01, D_01A, D_01B,
	D_10, D_11, D_12, D_13, D_14, D_15, D_16, D_17, D_18, D_19, D_20, D_21, D_22, D_23, D_24, D_30, D_31, D_32, D_33,
	D_34, D_35, E_01, E_02, E_03, E_04, E_05, E_06, E_07, E_10, E_11, E_20, E_21, E_22, E_23, F_01, F_02, F_03, F_04,
	F_05, F_06, G_01, G_02, G_03, G_04, G_05, G_06, H_01;

	private final String id;

	Rules() {
		this.id = name().substring(0, 1) + "-" + name().substring(2).toLowerCase(Locale.ROOT);
	}

	@Override
	public String id() {
		return this.id;
	}

	/** What it says. */
	public RuleText says() {
		return Objects.requireNonNull(RuleText.ALL.get(this.id), this.id);
	}

	/**
	 * The rule that another module cites by its id.
	 * @throws IllegalArgumentException when there is none
	 */
	public static Rules of(String id) {
		return Arrays.stream(values())
			.filter((rule) -> rule.id.equals(id))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("no rule " + id));
	}

}
