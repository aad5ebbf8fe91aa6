package cn.yingshang.launcher.plan;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

import cn.yingshang.infrastructure.identity.ServiceSecrets;
import cn.yingshang.launcher.image.AppImage;
import cn.yingshang.launcher.image.AppImages;
import cn.yingshang.launcher.process.ProcessSpec;
import cn.yingshang.launcher.process.Role;

/**
 * How each process of the suite is started, and what it is told about the others: what
 * the map says it needs and calls, and nothing else.
 */
public final class Plan {

	private static final String LOOPBACK = "127.0.0.1";

	private final SuiteOptions options;

	private final Places places;

	private final java.util.Map<Member, Integer> ports;

	private final StoreChoice store;

	public Plan(SuiteOptions options, java.util.Map<Member, Integer> ports, StoreChoice store) {
		this.options = options;
		this.places = new Places(options.root(), options.home());
		this.ports = java.util.Map.copyOf(ports);
		this.store = store;
	}

	public int port(Member member) {
		return Objects.requireNonNull(this.ports.get(member));
	}

	/** The address of a member as its clients write it. */
	public String url(Member member) {
		return switch (member.role()) {
			case STORE -> (this.store.uri() != null) ? this.store.uri() : "mongodb://" + address(member);
			case BROKER -> address(member);
			case ISSUER, SERVICE, GATEWAY -> "http://" + address(member);
		};
	}

	private String address(Member member) {
		return LOOPBACK + ":" + port(member);
	}

	/** The names of the processes. */
	public List<String> members() {
		return Arrays.stream(Member.values())
			.filter((member) -> !Member.applications().contains(member) || this.options.applications().contains(member))
			.map(Member::code)
			.toList();
	}

	/** Store and broker; without the store if it is not ours to start. */
	public List<ProcessSpec> infrastructure(AppImage launcher) {
		List<ProcessSpec> specs = new ArrayList<>();
		switch (this.store.kind()) {
			case EXTERNAL -> {
				// Nothing to start.
			}
			case MONGOD -> specs.add(mongod(Objects.requireNonNull(this.store.program())));
			case LOCAL -> specs.add(server(Member.STORE, launcher, "cn.yingshang.infrastructure.store.StoreServer"));
		}
		specs.add(server(Member.BROKER, launcher, "cn.yingshang.infrastructure.broker.BrokerServer"));
		return specs;
	}

	/** The services and the gateway. */
	public List<ProcessSpec> applications(Function<Member, AppImage> images, ServiceSecrets secrets) {
		return Map.SUITE.order().stream().filter(this.options.applications()::contains).map((member) -> {
			AppImage image = images.apply(member);
			List<String> classPath = new ArrayList<>(List.of(image.jar().toString()));
			this.options.classPath().forEach((jar) -> classPath.add(jar.toString()));
			return java(member, image, classPath, image.mainClass(), List.of(), environment(member, secrets));
		}).toList();
	}

	private ProcessSpec server(Member member, AppImage launcher, String mainClass) {
		Path data = this.places.data().resolve(member.code());
		return java(member, launcher, List.of(launcher.jar().toString()), mainClass,
				List.of("--port", Integer.toString(port(member)), "--data", data.toString()), java.util.Map.of());
	}

	private ProcessSpec java(Member member, AppImage image, List<String> classPath, String mainClass,
			List<String> programArguments, java.util.Map<String, String> environment) {
		List<String> arguments = new ArrayList<>();
		arguments.add(marker(member));
		arguments.addAll(this.options.profile().heap(member.role()));
		arguments.addAll(this.options.profile().options());
		arguments.addAll(List.of("-XX:+ExitOnOutOfMemoryError", "-Dfile.encoding=UTF-8", "-cp",
				String.join(File.pathSeparator, classPath), mainClass));
		arguments.addAll(programArguments);
		Path archive = this.options.archives() ? image.archive(member.code()) : null;
		return new ProcessSpec(member.code(), member.role(), port(member), url(member), image.version(), marker(member),
				AppImages.java().toString(), arguments, environment, log(member), archive);
	}

	private ProcessSpec mongod(Path program) {
		Path data = this.places.data().resolve("mongod");
		return new ProcessSpec(Member.STORE.code(), Role.STORE, port(Member.STORE), url(Member.STORE), "mongod",
				data.toString(), program.toString(), List.of("--port", Integer.toString(port(Member.STORE)),
						"--bind_ip", LOOPBACK, "--dbpath", data.toString(), "--nounixsocket"),
				java.util.Map.of(), log(Member.STORE), null);
	}

	/** Marks our processes, so that none is ever mistaken for one of ours. */
	private String marker(Member member) {
		return "-Dyingshang.process=" + member.code() + "@" + this.places.home();
	}

	private Path log(Member member) {
		return this.places.logs().resolve(member.code() + ".log");
	}

	private java.util.Map<String, String> environment(Member member, ServiceSecrets secrets) {
		String issuer = url(Member.ISSUER);
		java.util.Map<String, String> told = new HashMap<>();
		told.put("SPRING_APPLICATION_NAME", member.code());
		told.put("SERVER_ADDRESS", LOOPBACK);
		told.put("SERVER_PORT", Integer.toString(port(member)));
		// The suite ends within ten seconds; what takes longer is forced.
		told.put("SPRING_LIFECYCLE_TIMEOUTPERSHUTDOWNPHASE", "2s");
		if (Map.SUITE.needs(member, Member.ISSUER)) {
			told.put("SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_ISSUERURI", issuer);
			told.put("SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_JWKSETURI", issuer + "/oauth2/jwks");
		}
		if (Map.SUITE.needs(member, Member.STORE)) {
			told.put("SPRING_MONGODB_URI", url(Member.STORE));
		}
		if (Map.SUITE.needs(member, Member.BROKER)) {
			told.put("SPRING_KAFKA_BOOTSTRAPSERVERS", url(Member.BROKER));
		}
		if (member.role() == Role.SERVICE) {
			Path city = Places.city();
			told.put(Places.CITY, (city != null) ? city.toString() : "");
			told.put("YINGSHANG_CLIENT_ID", member.code());
			told.put("YINGSHANG_CLIENT_SECRET", secrets.of(member.code()));
			told.put("YINGSHANG_CLIENT_TOKENURI", issuer + "/oauth2/token");
		}
		if (member == Member.COMPLAINT) {
			told.put("YINGSHANG_COMPLAINT_REPORTER_KEYFILE", this.places.home().resolve("reporter.keys").toString());
			told.put("YINGSHANG_COMPLAINT_REPORTER_MAKEKEYFILE", "true");
		}
		if (member == Member.GATEWAY) {
			// Our own programs, by the demonstration issuer's client; a gateway in
			// production knows no such name.
			told.put("SPRING_APPLICATION_JSON", """
					{"yingshang.gateway.limit.clients.yingshang-cli":
					{"per-second": 20000, "burst": 40000, "in-flight": 200}}""");
		}
		for (Member peer : Member.applications()) {
			if (Map.SUITE.calls(member, peer)) {
				told.put("YINGSHANG_SERVICES_" + peer.name() + "_URL", url(peer));
			}
		}
		told.putAll(this.options.environment());
		return told;
	}

}
