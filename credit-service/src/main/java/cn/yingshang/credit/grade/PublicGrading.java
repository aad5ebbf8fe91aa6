package cn.yingshang.credit.grade;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import cn.yingshang.credit.grade.GradeExplanation.Line;
import cn.yingshang.credit.record.ActiveRecord;
import cn.yingshang.credit.subject.Promise;
import cn.yingshang.platform.store.Scope;
import cn.yingshang.platform.store.SystemScope;
import cn.yingshang.rulebook.Rules;

/** Grades an enterprise from what is public about it (D-30). */
public final class PublicGrading {

	/** The grade is public: everybody reads it. */
	public static final Scope READERS = SystemScope.named("public-grade");

	private final GradeSettings settings;

	public PublicGrading(GradeSettings settings) {
		this.settings = settings;
	}

	/**
	 * The grade with its explanation.
	 * @param inForce the published records
	 * @param promises the promise register, of which kept ones count
	 */
	public GradeExplanation grade(List<ActiveRecord> inForce, List<Promise> promises, LocalDate asOf) {
		List<Line> lines = new ArrayList<>();
		lines.add(new Line(Rules.D_30.id(), "", this.settings.full(), "基准分"));
		for (ActiveRecord found : inForce) {
			lines.add(new Line(Rules.D_30.id(), found.recordId(), -points(found),
					"公示中的" + found.severity().label() + "失信信息"));
		}
		int left = this.settings.keptPromiseMost();
		for (Promise promise : promises) {
			int more = Math.min(left, this.settings.keptPromise());
			if (promise.outcome() == Promise.Outcome.KEPT && more > 0) {
				lines.add(new Line(Rules.D_30.id(), promise.caseId(), more, "履行承诺"));
				left -= more;
			}
		}
		return GradeExplanation.of(asOf, lines, this.settings.fromA(), this.settings.fromB(), this.settings.fromC());
	}

	private int points(ActiveRecord found) {
		return switch (found.severity()) {
			case MINOR -> this.settings.minor();
			case GENERAL -> this.settings.general();
			case SERIOUS -> this.settings.serious();
		};
	}

}
