package cn.yingshang.inspection.officer.store;

import java.util.List;

import cn.yingshang.inspection.RunningService;
import cn.yingshang.inspection.officer.Officer;
import cn.yingshang.inspection.officer.Officers;
import cn.yingshang.kernel.access.Actor;
import cn.yingshang.kernel.access.Grant;
import cn.yingshang.platform.store.AggregateStore;
import cn.yingshang.platform.store.Scope;
import cn.yingshang.platform.store.SystemScope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** The library is loaded once, kept over HTTP, and never scanned. */
class OfficerPlansIT extends RunningService {

	@Autowired
	private AggregateStore<Officer> store;

	@Autowired
	private Officers officers;

	@Test
	void everyDepartmentOfAJointHotelVisitHasAtLeastThree() {
		for (String department : new String[] { "scjg", "gaj", "wjw", "xfj", "yjj", "sthj", "whly", "rsj", "cgj" }) {
			assertThat(this.officers.of(department, "210202")).hasSizeGreaterThanOrEqualTo(3);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "inspector.wjw.210202", "head.wjw.*", "auditor.*.210202", "auditor.*.*" })
	void listsFollowTheScope(String grant) {
		Scope scope = Scope.of(Actor.person("reader", null, Grant.parse(grant)));
		assertThat(this.store.plan(scope, OfficerStore.ALL)).doesNotContain("COLLSCAN");
		assertThat(this.store.plan(SystemScope.named("test"), OfficerStore.in("wjw", List.of("210202", "210200"))))
			.containsExactly("library");
	}

	@Test
	void aHeadRegistersWhoMayInspect() {
		String head = staff("head.wjw.210203");
		String officer = "{\"name\":\"于示例\",\"department\":\"wjw\",\"region\":\"210203\",\"certificateNumber\":\"LN-T-1\","
				+ "\"validFrom\":\"2024-01-01\",\"validTo\":\"2030-01-01\",\"skills\":[\"HT-04\"]}";
		String id = post(head, "/officers", officer).is(201).json().path("id").asString();
		post(head, "/officers", officer.replace("HT-04", "FD-02")).breaks("B-21");
		post(head, "/officers", officer.replace("HT-04", "HT-01")).breaks("B-53");
		post(head, "/officers", officer.replace("2030-01-01", "2020-01-01")).breaks("B-01");
		post(staff("head.gwdl.210203"), "/officers", officer.replace("wjw", "gwdl").replace("[\"HT-04\"]", "[]"))
			.breaks("B-20");
		post(staff("head.gaj.210203"), "/officers", officer).is(403);
		verb(head, "/officers/" + id, "recuse", "{\"creditCode\":\"91210202MA0HXTE194\",\"reason\":\"亲属\"}").is(200);
		verb(head, "/officers/" + id, "lift-recusal", "{\"creditCode\":\"91210202MA0HXTE194\"}").is(200);
		verb(head, "/officers/" + id, "retire", "{\"reason\":\"调离\"}").is(200);
		verb(head, "/officers/" + id, "retire", "{\"reason\":\"调离\"}").is(409);
	}

}
