package cn.yingshang.launcher.plan;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import cn.yingshang.infrastructure.identity.DemoAccounts;
import cn.yingshang.infrastructure.identity.ServiceSecrets;
import cn.yingshang.kernel.access.Grant;
import cn.yingshang.kernel.access.Role;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** The Keycloak realm gives the tokens that the demonstration issuer gives. */
class RealmTests {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final JsonNode realm = JSON
		.readTree(ComposeFile.ROOT.resolve("deploy/keycloak/yingshang-realm.json").toFile());

	@Test
	void knowsEveryRole() {
		assertThat(texts(this.realm.at("/roles/realm"), "name"))
			.containsExactlyInAnyOrderElementsOf(Arrays.stream(Role.values()).map(Role::code).toList());
	}

	@Test
	void hasTheTwelveAccountsWithTheirGrants() {
		List<String> accounts = DemoAccounts.all().stream().map((account) -> account.name()).toList();
		assertThat(accounts).hasSize(12);
		assertThat(texts(this.realm.path("users"), "username")).containsExactlyInAnyOrderElementsOf(
				accounts.stream().map((name) -> name.toLowerCase(Locale.ROOT)).toList());
		for (String account : accounts) {
			JsonNode user = find("users", "username", account.toLowerCase(Locale.ROOT));
			Grant grant = Grant.parse(account.replace(".all", ".*"));
			assertThat(user.at("/attributes/grants/0").stringValue()).isEqualTo(grant.toString());
			assertThat(user.at("/realmRoles/0").stringValue()).isEqualTo(grant.role().code());
			assertThat(user.at("/attributes/enterprise/0").asString("none"))
				.isEqualTo((grant.role() == Role.APPLICANT) ? grant.department() : "none");
			assertThat(user.at("/credentials/0/value").stringValue()).isEqualTo("${DEMO_PASSWORD}");
		}
	}

	@Test
	void everyClientAsksForOurAudience() {
		List<String> clients = texts(this.realm.path("clients"), "clientId");
		assertThat(clients).containsAll(ServiceSecrets.SERVICES).contains("yingshang-console");
		// Whoever knows a password could take a token by a public client with direct
		// grants, past the browser (XL7).
		for (JsonNode client : this.realm.path("clients").values()) {
			assertThat(client.path("directAccessGrantsEnabled").booleanValue()).isFalse();
		}
		for (JsonNode client : this.realm.path("clients").values()) {
			assertThat(config(client, "oidc-audience-mapper").path("included.custom.audience").stringValue())
				.isEqualTo("yingshang");
		}
	}

	@Test
	void peopleGetGrantsAndEnterpriseServicesTheirAuthority() {
		for (String name : List.of("yingshang-console")) {
			List<String> claims = new ArrayList<>();
			find("clients", "clientId", name).path("protocolMappers")
				.values()
				.forEach((mapper) -> claims.add(mapper.at("/config/claim.name").asString("")));
			assertThat(claims).contains("grants", "enterprise");
		}
		for (String service : ServiceSecrets.SERVICES) {
			JsonNode client = find("clients", "clientId", service);
			assertThat(client.path("serviceAccountsEnabled").booleanValue()).isTrue();
			assertThat(client.path("standardFlowEnabled").booleanValue()).isFalse();
			assertThat(config(client, "oidc-hardcoded-claim-mapper").path("claim.value").stringValue())
				.isEqualTo("service:" + service.replace("-service", ""));
		}
		JsonNode console = find("clients", "clientId", "yingshang-console");
		assertThat(console.at("/attributes/pkce.code.challenge.method").stringValue()).isEqualTo("S256");
		assertThat(console.path("publicClient").booleanValue()).isTrue();
	}

	@Test
	void keepsGrantsOutOfPeoplesOwnHands() {
		String profile = this.realm
			.at("/components/org.keycloak.userprofile.UserProfileProvider/0/config/kc.user.profile.config/0")
			.stringValue();
		for (JsonNode attribute : JSON.readTree(profile).path("attributes").values()) {
			if (Set.of("grants", "enterprise").contains(attribute.path("name").stringValue())) {
				assertThat(attribute.at("/permissions/edit").toString()).isEqualTo("[\"admin\"]");
			}
		}
	}

	@Test
	void signsAsServicesExpectAndHoldsNoSecret() throws IOException {
		assertThat(this.realm.path("defaultSignatureAlgorithm").stringValue()).isEqualTo("RS256");
		Set<String> placeholders = new TreeSet<>();
		Matcher matcher = Pattern.compile("\\$\\{([A-Z_]+)}").matcher(this.realm.toString());
		while (matcher.find()) {
			placeholders.add(matcher.group(1));
		}
		assertThat(ComposeFile.environment(ComposeFile.read().services().get("keycloak")).keySet())
			.containsAll(placeholders);
		for (JsonNode client : this.realm.path("clients").values()) {
			assertThat(client.path("secret").asString("${NONE}")).matches("\\$\\{[A-Z_]+}");
		}
		assertThat(ComposeFile.variables()).isNotEmpty();
	}

	private JsonNode find(String list, String key, String value) {
		for (JsonNode each : this.realm.path(list).values()) {
			if (each.path(key).asString("").equals(value)) {
				return each;
			}
		}
		throw new AssertionError("No " + value + " among " + list);
	}

	private static JsonNode config(JsonNode client, String mapper) {
		for (JsonNode each : client.path("protocolMappers").values()) {
			if (each.path("protocolMapper").asString("").equals(mapper)) {
				return each.path("config");
			}
		}
		throw new AssertionError("No " + mapper + " in " + client.path("clientId"));
	}

	private static List<String> texts(JsonNode list, String field) {
		List<String> texts = new ArrayList<>();
		list.values().forEach((each) -> texts.add(each.path(field).stringValue()));
		return texts;
	}

}
