package cn.yingshang.credit.grade;

import java.time.LocalDate;
import java.util.List;

/**
 * Why a public grade is what it is: what counted and from which score each grade begins.
 *
 * @param format version of this explanation
 * @param asOf the day
 * @param lines what counted; published records and kept promises only
 * @param fromA score from which the grade is A
 * @param fromB score from which the grade is B
 * @param fromC score from which the grade is C
 * @param score the sum of the lines, between 0 and 100
 * @param grade the result
 * @param text the same in Chinese
 */
public record GradeExplanation(String format, LocalDate asOf, List<Line> lines, int fromA, int fromB, int fromC,
		int score, PublicGrade grade, String text) {

	/** The published format. */
	public static final String FORMAT = "yingshang.public-grade.v1";

	static GradeExplanation of(LocalDate asOf, List<Line> lines, int fromA, int fromB, int fromC) {
		int score = score(lines);
		PublicGrade grade = grade(score, fromA, fromB, fromC);
		return new GradeExplanation(FORMAT, asOf, List.copyOf(lines), fromA, fromB, fromC, score, grade,
				text(lines, score, grade));
	}

	/** Computes score and grade again from the lines alone. */
	public GradeExplanation replay() {
		return of(this.asOf, this.lines, this.fromA, this.fromB, this.fromC);
	}

	private static int score(List<Line> lines) {
		return Math.max(0, Math.min(100, lines.stream().mapToInt(Line::points).sum()));
	}

	private static PublicGrade grade(int score, int fromA, int fromB, int fromC) {
		if (score >= fromA) {
			return PublicGrade.EXCELLENT;
		}
		if (score >= fromB) {
			return PublicGrade.GOOD;
		}
		return (score >= fromC) ? PublicGrade.FAIR : PublicGrade.POOR;
	}

	private static String text(List<Line> lines, int score, PublicGrade grade) {
		StringBuilder text = new StringBuilder("依据规则D-30:");
		lines.forEach((line) -> text.append(line.text()).append(line.points()).append("分;"));
		return text.append("合计")
			.append(score)
			.append("分,等级")
			.append(grade.letter())
			.append("(")
			.append(grade.label())
			.append(")。")
			.toString();
	}

	/**
	 * One thing that counted.
	 *
	 * @param rule why it counts
	 * @param source id of what it comes from, empty for the full score
	 * @param points how much
	 * @param text the same in Chinese
	 */
	public record Line(String rule, String source, int points, String text) {

	}

}
