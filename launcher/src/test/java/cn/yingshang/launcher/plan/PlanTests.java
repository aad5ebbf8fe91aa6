package cn.yingshang.launcher.plan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import cn.yingshang.infrastructure.identity.ServiceSecrets;
import cn.yingshang.launcher.image.AppImage;
import cn.yingshang.launcher.process.ProcessSpec;
import cn.yingshang.launcher.process.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class PlanTests {

	@TempDir
	Path home;

	private final StoreChoice local = new StoreChoice(StoreChoice.Kind.LOCAL, null, null);

	@Test
	void everyProcessHasAHeapBudgetAndAMarker() {
		for (Profile profile : Profile.values()) {
			Plan plan = plan(options().withProfile(profile), this.local);
			assertThat(everything(plan)).allSatisfy((spec) -> {
				assertThat(spec.arguments()).anyMatch((argument) -> argument.startsWith("-Xmx"));
				assertThat(spec.arguments()).contains(spec.marker());
				assertThat(spec.marker()).contains(spec.name()).contains(this.home.toString());
				assertThat(spec.archive()).isNotNull();
			});
		}
	}

	@Test
	void benchUsesBothCompilers() {
		assertThat(everything(plan(options(), this.local)))
			.allSatisfy((spec) -> assertThat(spec.arguments()).contains("-XX:TieredStopAtLevel=1"));
		assertThat(everything(plan(options().withProfile(Profile.BENCH), this.local)))
			.allSatisfy((spec) -> assertThat(spec.arguments()).doesNotContain("-XX:TieredStopAtLevel=1"));
	}

	@Test
	void secretsGoByEnvironmentOnlyAndEachServiceHasItsOwn() {
		ServiceSecrets secrets = ServiceSecrets.in(this.home);
		List<ProcessSpec> specs = plan(options(), this.local).applications(this::image, secrets);
		for (ProcessSpec spec : specs) {
			for (String service : ServiceSecrets.SERVICES) {
				String secret = secrets.of(service);
				assertThat(spec.arguments()).noneMatch((argument) -> argument.contains(secret));
				assertThat(spec.environment().containsValue(secret)).isEqualTo(spec.name().equals(service));
			}
		}
	}

	@Test
	void everythingListensOnLoopback() {
		Plan plan = plan(options(), this.local);
		assertThat(plan.applications(this::image, ServiceSecrets.in(this.home)))
			.allSatisfy((spec) -> assertThat(spec.environment()).containsEntry("SERVER_ADDRESS", "127.0.0.1"));
		for (Member member : Member.values()) {
			assertThat(plan.url(member)).contains("127.0.0.1");
		}
	}

	@Test
	void faultsComeBehindTheServicesOwnClasses() {
		Path faults = this.home.resolve("faults.jar");
		Plan plan = plan(options().withClassPath(List.of(faults)), this.local);
		assertThat(plan.applications(this::image, ServiceSecrets.in(this.home))).allSatisfy(
				(spec) -> assertThat(spec.arguments()).anyMatch((argument) -> argument.endsWith(".jar:" + faults)));
	}

	@Test
	void anExternalStoreIsNotStarted() {
		Plan plan = plan(options(),
				new StoreChoice(StoreChoice.Kind.EXTERNAL, "mongodb://u:p@db.example/?replicaSet=rs", null));
		assertThat(plan.infrastructure(image(Member.GATEWAY))).extracting(ProcessSpec::name).containsExactly("broker");
		assertThat(plan.applications(this::image, ServiceSecrets.in(this.home)))
			.filteredOn((spec) -> spec.role() == Role.SERVICE)
			.hasSize(4)
			.allSatisfy((spec) -> assertThat(spec.environment()).containsEntry("SPRING_MONGODB_URI",
					"mongodb://u:p@db.example/?replicaSet=rs"));
	}

	@Test
	void aMongodFromThePathGetsAFolderOfItsOwn() throws IOException {
		Path program = Files.createFile(this.home.resolve("mongod"));
		Plan plan = plan(options(), new StoreChoice(StoreChoice.Kind.MONGOD, null, program));
		ProcessSpec mongod = plan.infrastructure(image(Member.GATEWAY)).get(0);
		assertThat(mongod.executable()).isEqualTo(program.toString());
		assertThat(mongod.arguments()).contains("--bind_ip", "127.0.0.1", "--dbpath",
				this.home.resolve("data/mongod").toString());
		assertThat(mongod.archive()).isNull();
		assertThat(String.join(" ", mongod.arguments())).contains(mongod.marker());
	}

	private SuiteOptions options() {
		return SuiteOptions.usual(this.home, this.home);
	}

	private List<ProcessSpec> everything(Plan plan) {
		List<ProcessSpec> specs = new ArrayList<>(plan.infrastructure(image(Member.GATEWAY)));
		specs.addAll(plan.applications(this::image, ServiceSecrets.in(this.home)));
		return specs;
	}

	private AppImage image(Member member) {
		return new AppImage(member.code(), this.home.resolve(member.code() + ".jar"), "Main", "1");
	}

	private static Plan plan(SuiteOptions options, StoreChoice store) {
		return new Plan(options, options.ports(), store);
	}

}
