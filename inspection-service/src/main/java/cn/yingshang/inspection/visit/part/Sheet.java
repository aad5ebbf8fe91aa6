package cn.yingshang.inspection.visit.part;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import cn.yingshang.inspection.visit.schedule.GrantedPromise;
import cn.yingshang.inspection.visit.schedule.PlannedPart;
import cn.yingshang.inspection.visit.schedule.Schedule;
import cn.yingshang.inspection.visit.schedule.VisitKind;
import cn.yingshang.platform.rule.RuleViolation;
import cn.yingshang.rulebook.Rules;
import org.jspecify.annotations.Nullable;

/**
 * What is to be checked (检查单): fixed before the visit, and not to be changed on site
 * (B-33).
 *
 * @param kind why there is a visit
 * @param subjectName the enterprise's name
 * @param subItems codes of the check items
 * @param promise the promise this department verifies
 */
public record Sheet(VisitKind kind, String subjectName, List<String> subItems, @Nullable GrantedPromise promise) {

	static final Sheet NONE = new Sheet(VisitKind.JOINT, "", List.of(), null);

	public Sheet {
		subItems = List.copyOf(subItems);
	}

	static Sheet of(Schedule schedule, PlannedPart planned) {
		return new Sheet(schedule.kind(), schedule.subjectName(), planned.subItems(),
				schedule.promised()
					.filter((promise) -> promise.department().equals(planned.department()))
					.orElse(null));
	}

	/**
	 * Nothing is left out on site and nothing added.
	 * @throws RuleViolation B-33
	 */
	void require(PartRecord record) {
		Set<String> found = new TreeSet<>();
		record.findings().forEach((finding) -> found.add(finding.subItem()));
		if (!found.equals(new TreeSet<>(this.subItems)) || found.size() != record.findings().size()) {
			throw new RuleViolation(Rules.B_33, "findings", List.copyOf(found), "检查单固定,现场不得增减:应为" + this.subItems);
		}
	}

	/** Faults in what the enterprise had promised, first the one an event names. */
	List<String> broken(@Nullable PartRecord record) {
		GrantedPromise given = this.promise;
		return (given == null || record == null) ? List.of()
				: record.faults().stream().filter(given.conditions()::contains).toList();
	}

	/** Whether all that was promised was looked at and is so. */
	boolean kept(@Nullable PartRecord record) {
		GrantedPromise given = this.promise;
		return given == null || (record != null && record.findings()
			.stream()
			.filter((finding) -> given.conditions().contains(finding.subItem()))
			.allMatch((finding) -> Boolean.TRUE.equals(finding.conforming())));
	}

}
