package cn.yingshang.inspection.draw;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import cn.yingshang.inspection.InspectingDepartments;
import cn.yingshang.inspection.item.CheckItems;
import cn.yingshang.inspection.item.VisitTemplate;
import cn.yingshang.inspection.object.Objects;
import cn.yingshang.inspection.object.RiskClass;
import cn.yingshang.inspection.object.Subject;
import cn.yingshang.inspection.visit.schedule.FrequencyCap;
import cn.yingshang.inspection.visit.schedule.FrequencyUse;
import cn.yingshang.inspection.visit.schedule.FrequencyUses;
import cn.yingshang.platform.rule.RuleViolation;
import cn.yingshang.rulebook.Rules;

/** Lists whom a task may draw, and who is kept out and why (B-53). */
public final class ListingObjects {

	private final Objects objects;

	private final FrequencyUses uses;

	private final CheckItems items;

	private final DrawRule rule;

	private final FrequencyCap cap;

	private final InspectingDepartments departments;

	public ListingObjects(Objects objects, FrequencyUses uses, CheckItems items, DrawRule rule, FrequencyCap cap,
			InspectingDepartments departments) {
		this.objects = objects;
		this.uses = uses;
		this.items = items;
		this.rule = rule;
		this.cap = cap;
		this.departments = departments;
	}

	/**
	 * Enterprises of the task's region that the template fits, without those whose yearly
	 * cap is used up, that one of the departments has checked in this year, or that were
	 * drawn and are still to be visited.
	 */
	Listed list(Task task, LocalDate today) {
		VisitTemplate template = this.items.template(task.template());
		List<String> regions = regions(task.region());
		List<Subject> found = this.objects.candidates(regions, template.industries(), this.rule.largest() + 1);
		if (found.size() > this.rule.largest()) {
			throw new RuleViolation(Rules.B_66, "region", found.size(), "对象超过一次抽取的上限" + this.rule.largest());
		}
		Map<String, RiskClass> classes = this.objects.riskClasses(found.stream().map(Subject::creditCode).toList());
		Map<String, FrequencyUse> used = this.uses.inRegions(regions, task.departments(), today.getYear());
		Set<String> awaited = this.uses.awaited(regions);
		Map<String, RiskClass> eligible = new LinkedHashMap<>();
		Map<String, String> out = new TreeMap<>();
		for (Subject subject : found) {
			String creditCode = subject.creditCode();
			FrequencyUse use = used.getOrDefault(creditCode, FrequencyUse.NONE);
			if (awaited.contains(creditCode)) {
				out.put(creditCode, "DRAWN_NOT_YET_VISITED");
			}
			else if (use.mostByOneDepartment() > 0) {
				out.put(creditCode, "CHECKED_THIS_PERIOD");
			}
			else if (!this.cap.open(use)) {
				out.put(creditCode, "FREQUENCY_CAP");
			}
			else {
				eligible.put(creditCode, classes.getOrDefault(creditCode, RiskClass.B));
			}
		}
		return new Listed(eligible, out);
	}

	/** A task for the city as a whole is one for all that lies in it (B-66). */
	private List<String> regions(String region) {
		return region.equals(this.departments.city().regions().city().code())
				? this.departments.city().regions().districts() : List.of(region);
	}

	/**
	 * A list before it is blinded.
	 *
	 * @param eligible who may be drawn, with class
	 * @param out who is kept out, and why
	 */
	record Listed(Map<String, RiskClass> eligible, Map<String, String> out) {
	}

}
