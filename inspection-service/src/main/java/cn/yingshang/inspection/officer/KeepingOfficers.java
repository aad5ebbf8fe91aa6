package cn.yingshang.inspection.officer;

import java.util.Collection;

import cn.yingshang.inspection.InspectingDepartments;
import cn.yingshang.inspection.item.CheckItems;
import cn.yingshang.kernel.id.Ids;
import cn.yingshang.platform.call.Call;
import cn.yingshang.platform.city.District;
import cn.yingshang.platform.rule.RuleViolation;
import cn.yingshang.platform.store.AggregateStore;
import cn.yingshang.platform.store.Written;
import cn.yingshang.rulebook.Rules;

/** Keeps the officers' library true (动态管理, B-07). */
public final class KeepingOfficers {

	private final AggregateStore<Officer> store;

	private final CheckItems items;

	private final Ids ids;

	private final InspectingDepartments departments;

	public KeepingOfficers(AggregateStore<Officer> store, CheckItems items, Ids ids,
			InspectingDepartments departments) {
		this.store = store;
		this.items = items;
		this.ids = ids;
		this.departments = departments;
	}

	/**
	 * Registers an officer whose skills are published check items of the department.
	 * @throws RuleViolation B-20 when the department may not inspect
	 */
	public Written<Officer> register(Call call, Officer.Registration registration) {
		return this.store.create(call, () -> make(this.ids.next(), call, registration));
	}

	/** Registers an officer under a known id unless it is there already. */
	public void registerOnce(String id, Call call, Officer.Registration registration) {
		this.store.createOnce(call, id, () -> make(id, call, registration));
	}

	private Officer make(String id, Call call, Officer.Registration registration) {
		requireSkills(registration.skills(), registration.department());
		this.departments.require("department", registration.department(), call.today());
		String region = District.of(this.departments.city(), registration.region(), call.today());
		return new Officer(id, call, registration.in(region));
	}

	private void requireSkills(Collection<String> skills, String department) {
		this.items.published(skills).forEach((item) -> {
			if (!item.department().equals(department)) {
				throw new RuleViolation(Rules.B_53, "skills", item.code(), "该事项不属于本部门");
			}
		});
	}

}
