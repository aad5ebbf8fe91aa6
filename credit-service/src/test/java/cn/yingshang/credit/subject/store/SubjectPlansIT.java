package cn.yingshang.credit.subject.store;

import cn.yingshang.credit.Server;
import cn.yingshang.credit.subject.Subject;
import cn.yingshang.kernel.access.Actor;
import cn.yingshang.kernel.access.Grant;
import cn.yingshang.kernel.id.CreditCode;
import cn.yingshang.platform.store.AggregateStore;
import cn.yingshang.platform.store.Scope;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Looking enterprises up by name never scans (decision 17). */
class SubjectPlansIT extends Server {

	@Autowired
	private AggregateStore<Subject> subjects;

	@Test
	void everyListHasItsIndex() {
		Actor window = Actor.person("w", null, Grant.parse("window.scjg.210202"));
		Actor auditor = Actor.person("a", null, Grant.parse("auditor.*.*"));
		assertThat(this.subjects.plan(Scope.of(window).acrossDepartments(), StoredSubjects.query("大连")))
			.containsExactly("region-name");
		assertThat(this.subjects.plan(Scope.of(auditor).acrossDepartments().in("210202"), StoredSubjects.query(null)))
			.containsExactly("region-name");
		assertThat(this.subjects.plan(Scope.of(auditor).acrossDepartments(), StoredSubjects.query("大连")))
			.containsExactly("name");
		assertThat(this.subjects.plan(Scope.of(auditor).acrossDepartments(), StoredSubjects.query(null)))
			.containsExactly("name");
	}

	@Test
	void answersARepeatedRegistrationAsTheFirstAndRefusesOtherData() {
		String code = CreditCode.complete("91210202" + CreditCode.completeOrganisationCode("MA0R0001")).value();
		String body = """
				{"creditCode":"%s","name":"重复示例","region":"210202","industry":"H"}""".formatted(code);
		String path = "/api/credit/subjects/" + code;
		assertThat(post(staff(OFFICER), "/api/credit/subjects", body, "register-once", null).status()).isEqualTo(201);
		assertThat(post(staff(OFFICER), "/api/credit/subjects", body).status()).as("the same data").isEqualTo(201);
		assertThat(post(staff(OFFICER), "/api/credit/subjects", body.replace("重复", "别的")).text("code"))
			.isEqualTo("subject-exists");
		verb(staff(OFFICER), path + "/change", """
				{"name":"改名示例","region":"210202","industry":"H","reason":"更名"}""");
		assertThat(get(staff(OFFICER), path).text("name")).isEqualTo("改名示例");
		assertThat(post(staff(OFFICER), "/api/credit/subjects", body, "register-once", null).status())
			.as("the same request, after a change")
			.isEqualTo(201);
	}

	@Test
	void pagesThroughNamesThatBeginSo() {
		for (String code : new String[] { "91440300708461136T", "91330100799655058B", "91110108551385082Q" }) {
			post(staff(OFFICER), "/api/credit/subjects", """
					{"creditCode":"%s","name":"翻页示例%s","region":"210202","industry":"H"}""".formatted(code, code));
		}
		String list = "/api/credit/subjects?size=2&name=%E7%BF%BB%E9%A1%B5";
		JsonNode first = get(staff("window.scjg.210202"), list).json();
		assertThat(first.path("items").size()).isEqualTo(2);
		JsonNode second = get(staff("window.scjg.210202"), list + "&after=" + first.path("next").asString()).json();
		assertThat(second.path("items").size()).isEqualTo(1);
		assertThat(second.path("items").path(0).path("name").asString()).isEqualTo("翻页示例91440300708461136T");
		assertThat(get(staff("window.scjg.210203"), list).json().path("items").size()).isZero();
	}

}
