package cn.yingshang.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;

import cn.yingshang.demo.client.Reply;
import cn.yingshang.demo.client.SuiteAddress;
import cn.yingshang.demo.client.SuiteClient;
import cn.yingshang.infrastructure.identity.ServiceSecrets;
import cn.yingshang.launcher.Suite;
import cn.yingshang.launcher.plan.Member;
import cn.yingshang.launcher.plan.SuiteOptions;
import org.springframework.util.FileSystemUtils;

/**
 * The whole suite on free ports with a folder of its own, started once for all journeys
 * of this module.
 */
public final class SuiteUnderTest {

	private static SuiteUnderTest shared;

	private final Suite suite;

	private final Path home;

	private SuiteUnderTest(Suite suite, Path home) {
		this.suite = suite;
		this.home = home;
	}

	public static synchronized SuiteUnderTest shared() {
		if (shared == null) {
			Path home = home();
			Suite started = Suite.start(SuiteOptions.onFreePorts(home).withArchives(false));
			Runtime.getRuntime().addShutdownHook(new Thread(() -> {
				started.close();
				delete(home);
			}));
			shared = new SuiteUnderTest(started, home);
		}
		return shared;
	}

	public SuiteClient client() {
		return client((reply) -> {
		});
	}

	/** A client whose replies somebody listens to. */
	public SuiteClient client(Consumer<Reply> listener) {
		SuiteAddress address = new SuiteAddress(URI.create(this.suite.url(Member.GATEWAY)),
				URI.create(this.suite.url(Member.ISSUER)));
		return new SuiteClient(address, Clock.systemUTC(), new Random(), listener);
	}

	public String url(Member member) {
		return this.suite.url(member);
	}

	/** The address of a service by its name. */
	public String url(String service) {
		return url(Stream.of(Member.values())
			.filter((member) -> member.code().equals(service))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("no member " + service)));
	}

	/** Where the members write what they log. */
	public Path logs() {
		return this.home.resolve("logs");
	}

	/** A service's own secret at the issuer. */
	public String secret(String service) {
		return ServiceSecrets.in(this.home.resolve("data/identity")).of(service);
	}

	private static Path home() {
		try {
			return Files.createTempDirectory("yingshang-system");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void delete(Path home) {
		try {
			FileSystemUtils.deleteRecursively(home);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
