package cn.yingshang.credit.risk;

import java.time.LocalDate;
import java.util.List;

/**
 * A computed risk class that explains itself.
 *
 * @param model version of the model
 * @param asOf the day it was computed for
 * @param riskClass the result
 * @param points the sum of the lines
 * @param lines what counted
 */
public record RiskAssessment(String model, LocalDate asOf, RiskClass riskClass, int points, List<Line> lines) {

	public RiskAssessment {
		lines = List.copyOf(lines);
	}

	/**
	 * One thing that counted.
	 *
	 * @param rule why it counts
	 * @param source id of what it comes from
	 * @param points how much
	 * @param text the same in Chinese
	 */
	public record Line(String rule, String source, int points, String text) {

	}

}
