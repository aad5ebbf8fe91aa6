package cn.yingshang.inspection.draw;

import java.time.LocalDate;
import java.util.List;

import cn.yingshang.kernel.deadline.DeadlineLedger;
import cn.yingshang.platform.rule.RuleViolation;
import cn.yingshang.rulebook.Rules;
import org.jspecify.annotations.Nullable;

/**
 * What is to be inspected together (B-66).
 *
 * @param name of the task
 * @param region where: a district, or the city as a whole
 * @param leadDepartment who leads (发起部门)
 * @param departments who takes part, the lead among them
 * @param template what is checked
 * @param from first day
 * @param to last day
 * @param publicValue what nobody of the bureau controls; a single department needs one
 */
public record Task(String name, String region, String leadDepartment, List<String> departments, String template,
		LocalDate from, LocalDate to, @Nullable PublicValue publicValue) {

	public Task {
		departments = List.copyOf(departments);
	}

	/**
	 * A task that makes sense and that nobody can steer alone.
	 * @throws RuleViolation B-66 when departments or days make no sense, B-53 when one
	 * department would draw without a public value
	 */
	void require(LocalDate today) {
		if (this.departments.stream().distinct().count() != this.departments.size()
				|| !this.departments.contains(this.leadDepartment)) {
			throw new RuleViolation(Rules.B_66, "departments", this.departments, "参与部门不得重复,并须包含发起部门");
		}
		if (this.to.isBefore(this.from) || this.to.isBefore(today)
				|| this.to.isAfter(today.plusDays(DeadlineLedger.LONGEST))) {
			throw new RuleViolation(Rules.B_66, "to", this.to.toString(), "任务起止时间无效");
		}
		if (this.publicValue != null) {
			this.publicValue.requireNamed(today, this.to);
		}
		else if (this.departments.size() == 1) {
			throw new RuleViolation(Rules.B_53, "publicValue", null, "单个部门抽取须事先指明一个不受任何部门控制的公开数");
		}
	}

	/** Region, template and year; tasks of one series are counted. */
	String series() {
		return this.region + "." + this.template + "." + this.from.getYear();
	}

	Task in(String area) {
		return new Task(this.name, area, this.leadDepartment, this.departments, this.template, this.from, this.to,
				this.publicValue);
	}

}
