package cn.yingshang.inspection.officer.web;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import cn.yingshang.inspection.officer.Certificate;
import cn.yingshang.inspection.officer.Officer;
import cn.yingshang.inspection.officer.Recusal;
import cn.yingshang.kernel.access.Role;
import cn.yingshang.platform.resource.ActionLink;
import cn.yingshang.platform.resource.Shown;
import cn.yingshang.platform.resource.TimelineView;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/** An officer; reasons of recusal and retirement only for the officer's own heads. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record OfficerView(String id, String state, String name, @Nullable String department, @Nullable String region,
		Certificate certificate, Set<String> skills, @Nullable List<Recusal> recusals, @Nullable String retiredBecause,
		@JsonProperty("_actions") List<ActionLink> actions, @Nullable List<TimelineView> timeline) {

	private static final Set<Role> HEADS = EnumSet.of(Role.HEAD);

	static OfficerView of(Officer officer, Shown shown) {
		boolean head = shown.actor().may(HEADS, officer.department(), officer.region());
		return new OfficerView(officer.id(), officer.state().name(), officer.name(), officer.department(),
				officer.region(), officer.certificate(), officer.skills(), head ? officer.recusals() : null,
				head ? officer.retiredBecause().orElse(null) : null, shown.actions(), shown.timeline());
	}

}
