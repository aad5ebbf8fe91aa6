package cn.yingshang.launcher;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;

import cn.yingshang.infrastructure.identity.IdentityOptions;
import cn.yingshang.infrastructure.identity.IdentityServer;
import cn.yingshang.infrastructure.identity.ServiceSecrets;
import cn.yingshang.launcher.image.AppImage;
import cn.yingshang.launcher.image.AppImages;
import cn.yingshang.launcher.plan.Member;
import cn.yingshang.launcher.plan.Places;
import cn.yingshang.launcher.plan.Plan;
import cn.yingshang.launcher.plan.StoreAddress;
import cn.yingshang.launcher.plan.StoreChoice;
import cn.yingshang.launcher.plan.SuiteOptions;
import cn.yingshang.launcher.plan.SuitePorts;
import cn.yingshang.launcher.process.Orphans;
import cn.yingshang.launcher.process.ProcessRecord;
import cn.yingshang.launcher.process.ProcessSpec;
import cn.yingshang.launcher.process.Reports;
import cn.yingshang.launcher.process.Role;
import cn.yingshang.launcher.process.RunFolder;
import cn.yingshang.launcher.process.StartFailed;
import cn.yingshang.launcher.process.Supervisor;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ConfigurableApplicationContext;

/**
 * The life of one suite, from its claim on the folder to its end; who is in it and needs
 * whom says the map.
 */
public final class Suite implements AutoCloseable {

	/** Two cores start two processes about as fast as one. */
	private static final int STARTING_AT_ONCE = 2;

	/** Where the script took the launcher apart. */
	private static final String IMAGE = "yingshang.image";

	private final SuiteOptions options;

	private final Places places;

	private final Reports reports;

	private final RunFolder run;

	private final Supervisor supervisor;

	private final StoreChoice store;

	private final Plan plan;

	private final AppImages images;

	private @Nullable AutoCloseable lock;

	private @Nullable ConfigurableApplicationContext issuer;

	private boolean closed;

	Suite(SuiteOptions options, Reports reports) {
		this.options = options;
		this.places = new Places(options.root(), options.home());
		this.reports = reports;
		this.run = this.places.run();
		this.supervisor = new Supervisor(this.run, reports);
		this.store = StoreChoice.of(System.getenv("MONGODB_URI"), System.getenv("PATH"));
		this.plan = new Plan(options, SuitePorts.chosen(options.ports()), this.store);
		this.images = new AppImages(options.root(), this.places.apps());
	}

	/** Starts the suite and returns when everything can serve. */
	public static Suite start(SuiteOptions options) {
		return start(options, Console.quiet());
	}

	/** Starts the suite, telling what happens. */
	public static Suite start(SuiteOptions options, Reports reports) {
		Suite suite = new Suite(options, reports);
		try {
			suite.claim();
			suite.run();
			return suite;
		}
		catch (RuntimeException ex) {
			suite.close();
			throw ex;
		}
	}

	/**
	 * Runs each process that lacks its class-data archive once, and the infrastructure
	 * for them.
	 */
	void train() {
		Map<Member, AppImage> applications = applications();
		List<ProcessSpec> infrastructure = this.plan.infrastructure(launcher());
		List<ProcessSpec> services = services(applications, ServiceSecrets.in(identityFolder()));
		if (Stream.concat(infrastructure.stream(), services.stream()).noneMatch(ProcessSpec::lacksArchive)) {
			return;
		}
		this.reports.note("Preparing (once a build): each process runs once to have its class-data archive written.");
		takeOver();
		this.places.makeDataFolders();
		this.supervisor.train(infrastructure, STARTING_AT_ONCE);
		if (services.stream().anyMatch(ProcessSpec::lacksArchive)) {
			startInfrastructure(infrastructure);
			this.supervisor.train(services, STARTING_AT_ONCE);
		}
	}

	/** Makes sure that this is the only suite here and its ports are free. */
	void claim() {
		takeOver();
		try {
			SuitePorts.refuseBusy(this.plan, this.store);
		}
		catch (StartFailed ex) {
			release(Objects.requireNonNull(this.lock));
			this.lock = null;
			throw ex;
		}
		state().write(this.places);
	}

	private SuiteState state() {
		return new SuiteState(self(), url(Member.GATEWAY), url(Member.ISSUER),
				this.store.kind().name().toLowerCase(Locale.ROOT),
				this.options.profile().name().toLowerCase(Locale.ROOT), Instant.now(), 0, this.plan.members());
	}

	/** Starts everything; the suite is claimed. */
	void run() {
		long begun = System.nanoTime();
		if (this.options.reset()) {
			AppImages.delete(this.places.data());
			this.reports.note("Data is reset.");
		}
		SuiteState state = state();
		this.reports.note(this.store.describe());

		Map<Member, AppImage> applications = applications();
		AppImage launcher = launcher();
		this.places.makeDataFolders();
		startInfrastructure(this.plan.infrastructure(launcher));
		this.supervisor.start(services(applications, ServiceSecrets.in(identityFolder())), STARTING_AT_ONCE);
		state.ready(Duration.ofNanos(System.nanoTime() - begun).toMillis()).write(this.places);
		if (System.getProperty(IMAGE) != null) {
			List<AppImage> used = new ArrayList<>(applications.values());
			used.add(launcher);
			this.images.prune(used);
		}
	}

	/** Refuses to be a second one, and ends what a killed one left. */
	private void takeOver() {
		this.lock = this.run.lock()
			.orElseThrow(() -> new StartFailed(
					"The suite is running already; './yingshang status' shows it," + " './yingshang stop' ends it."));
		List<String> orphans = Orphans.end(this.run);
		if (!orphans.isEmpty()) {
			this.reports.note("Ended what an earlier run left behind: " + String.join(", ", orphans) + ".");
		}
	}

	private List<ProcessSpec> services(Map<Member, AppImage> images, ServiceSecrets secrets) {
		return this.plan.applications((member) -> Objects.requireNonNull(images.get(member)), secrets);
	}

	private void startInfrastructure(List<ProcessSpec> infrastructure) {
		CompletableFuture<Void> identity = CompletableFuture.runAsync(this::startIssuer);
		if (this.store.kind() == StoreChoice.Kind.EXTERNAL) {
			recordExternalStore();
		}
		this.supervisor.start(infrastructure, STARTING_AT_ONCE);
		try {
			identity.join();
		}
		catch (CompletionException ex) {
			throw new StartFailed("The issuer did not start: " + ex.getCause(), ex);
		}
	}

	private void startIssuer() {
		long begun = System.nanoTime();
		IdentityOptions identity = IdentityOptions.of(this.plan.port(Member.ISSUER), identityFolder())
			.withPages(this.plan.port(Member.GATEWAY), 5173);
		ConfigurableApplicationContext started = IdentityServer.start(identity);
		synchronized (this) {
			if (this.closed) {
				started.close();
				return;
			}
			this.issuer = started;
		}
		this.run.write(self());
		this.reports.ready(Member.ISSUER.code(), url(Member.ISSUER), Duration.ofNanos(System.nanoTime() - begun));
	}

	private Map<Member, AppImage> applications() {
		Map<Member, AppImage> found = new EnumMap<>(Member.class);
		this.options.applications().stream().parallel().forEach((member) -> {
			AppImage image = this.images.image(member.code());
			synchronized (found) {
				found.put(member, image);
			}
		});
		return found;
	}

	/**
	 * The script runs the launcher from its image and says where that is; tests take the
	 * jar apart like any other.
	 */
	private AppImage launcher() {
		String folder = System.getProperty(IMAGE);
		return (folder != null) ? AppImage.in(Path.of(folder), "launcher") : this.images.image("launcher");
	}

	private void recordExternalStore() {
		this.run.write(new ProcessRecord(Member.STORE.code(), Role.STORE, 0, Instant.EPOCH, "", 0,
				StoreAddress.withoutPassword(url(Member.STORE)), "external", "", 0, null));
	}

	private ProcessRecord self() {
		ProcessHandle self = ProcessHandle.current();
		return new ProcessRecord(Member.ISSUER.code(), Role.ISSUER, self.pid(),
				self.info().startInstant().orElse(Instant.EPOCH), System.getProperty("yingshang.process", ""),
				this.plan.port(Member.ISSUER), url(Member.ISSUER), Versions.own(), "", 0,
				System.getProperty("yingshang.archive"));
	}

	private Path identityFolder() {
		return this.places.data().resolve("identity");
	}

	/** The address of a member. */
	public String url(Member member) {
		return this.plan.url(member);
	}

	/** A token for a demonstration account. */
	public String token(String account) {
		return Tokens.of(url(Member.ISSUER), account);
	}

	/** The process of a member, for drills; the issuer lives in this one. */
	public ProcessHandle process(Member member) {
		return (member == Member.ISSUER) ? ProcessHandle.current() : this.supervisor.process(member.code())
			.orElseThrow(() -> new IllegalStateException(member.code() + " is not running"));
	}

	/** How often a member was started again after it died. */
	public int restarts(Member member) {
		return this.supervisor.restarts(member.code());
	}

	/** Whether this suite, not another one, is running here. */
	boolean isRunning() {
		return this.lock != null;
	}

	@Override
	public void close() {
		ConfigurableApplicationContext context;
		synchronized (this) {
			if (this.closed) {
				return;
			}
			this.closed = true;
			context = this.issuer;
		}
		this.supervisor.close();
		if (context != null) {
			context.close();
		}
		AutoCloseable held = this.lock;
		if (held != null) {
			this.run.records().forEach((record) -> this.run.remove(record.name()));
			SuiteState.remove(this.places);
			release(held);
		}
	}

	private static void release(AutoCloseable held) {
		try {
			held.close();
		}
		catch (Exception ex) {
			throw new IllegalStateException("The lock was not given back", ex);
		}
	}

}
