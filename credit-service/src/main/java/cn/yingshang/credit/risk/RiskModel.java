package cn.yingshang.credit.risk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

import cn.yingshang.credit.record.ActiveRecord;
import cn.yingshang.credit.record.finding.RecordKind;
import cn.yingshang.credit.risk.RiskAssessment.Line;
import cn.yingshang.rulebook.Rules;

/**
 * The risk model (B-50), small and open: points are added up, thresholds cut the classes.
 * Points and thresholds are {@link RiskSettings}.
 */
public final class RiskModel {

	/** Version of the model, told with every result. */
	public static final String VERSION = "yingshang.risk.v1";

	private static final int NEWEST = 100;

	private final RiskSettings settings;

	public RiskModel(RiskSettings settings) {
		this.settings = settings;
	}

	/**
	 * Those of the inputs that count on a day: of complaints and kept promises what is
	 * not past its time, and of these the newest hundred.
	 */
	public RiskInputs counting(RiskInputs inputs, LocalDate asOf) {
		return new RiskInputs(inputs.records(),
				newest(inputs.clues(), RiskInputs.Clue::on, asOf.minusMonths(this.settings.clueMonths())),
				newest(inputs.keptPromises(), RiskInputs.KeptPromise::on,
						asOf.minusMonths(this.settings.keptPromiseMonths())));
	}

	private static <T> List<T> newest(List<T> all, Function<T, LocalDate> on, LocalDate since) {
		List<T> counting = all.stream()
			.filter((one) -> on.apply(one).isAfter(since))
			.sorted(Comparator.comparing(on))
			.toList();
		return counting.subList(Math.max(0, counting.size() - NEWEST), counting.size());
	}

	/** The class of these inputs on a day. */
	public RiskAssessment assess(RiskInputs inputs, LocalDate asOf) {
		List<Line> lines = new ArrayList<>();
		lines.add(new Line(Rules.B_50.id(), "", this.settings.base(), "基础分"));
		for (ActiveRecord found : inputs.records()) {
			lines.add(new Line(Rules.B_50.id(), found.recordId(), points(found),
					found.severity().label() + "失信信息(" + found.kind().label() + ")"));
		}
		for (RiskInputs.Clue clue : inputs.clues()) {
			if (asOf.isBefore(clue.on().plusMonths(this.settings.clueMonths()))) {
				lines.add(new Line(Rules.B_50.id(), clue.orderId(), this.settings.clue(), "经查实的投诉举报"));
			}
		}
		for (RiskInputs.KeptPromise kept : inputs.keptPromises()) {
			if (asOf.isBefore(kept.on().plusMonths(this.settings.keptPromiseMonths()))) {
				lines.add(new Line(Rules.B_50.id(), kept.visitId(), -this.settings.keptPromise(), "履行承诺"));
			}
		}
		int points = lines.stream().mapToInt(Line::points).sum();
		return new RiskAssessment(VERSION, asOf, riskClass(points), points, lines);
	}

	private int points(ActiveRecord found) {
		int points = switch (found.severity()) {
			case MINOR -> this.settings.minor();
			case GENERAL -> this.settings.general();
			case SERIOUS -> this.settings.serious();
		};
		return (found.kind() == RecordKind.BROKEN_PROMISE) ? points + this.settings.brokenPromise() : points;
	}

	private RiskClass riskClass(int points) {
		if (points >= this.settings.fromD()) {
			return RiskClass.D;
		}
		if (points >= this.settings.fromC()) {
			return RiskClass.C;
		}
		return (points >= this.settings.fromB()) ? RiskClass.B : RiskClass.A;
	}

}
