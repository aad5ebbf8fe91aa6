package cn.yingshang.infrastructure.identity;

import java.nio.file.Path;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/**
 * Starts the issuer in the launcher's JVM, or as a process of its own:
 * {@code --port <number> --data <folder> [--host <loopback address>]}.
 */
public final class IdentityServer {

	private static final int REFUSED = 2;

	private static final String USAGE = "Usage: IdentityServer --port <number> --data <folder> [--host <loopback address>]";

	private IdentityServer() {
	}

	/**
	 * Starts the issuer with the usual options.
	 * @param port its port on 127.0.0.1
	 * @param folder where key and secrets are kept
	 * @return the running issuer; close it to stop it
	 */
	public static ConfigurableApplicationContext start(int port, Path folder) {
		return start(IdentityOptions.of(port, folder));
	}

	/**
	 * Starts the issuer.
	 * @param options how
	 * @return the running issuer; close it to stop it
	 */
	public static ConfigurableApplicationContext start(IdentityOptions options) {
		SpringApplication application = new SpringApplication(IdentityConfiguration.class);
		application.setWebApplicationType(WebApplicationType.SERVLET);
		application.setBannerMode(Banner.Mode.OFF);
		application.setLogStartupInfo(false);
		application.setRegisterShutdownHook(false);
		application.addInitializers(
				(context) -> ((GenericApplicationContext) context).registerBean(IdentityOptions.class, () -> options));
		// As arguments, since they come before what the environment or a host's file
		// says.
		ConfigurableApplicationContext context = application.run(List
			.of("spring.config.name=yingshang-identity", "server.address=" + options.host(),
					"server.port=" + options.port(), "server.shutdown=immediate",
					"server.servlet.session.cookie.name=YINGSHANG_IDENTITY", "server.servlet.session.timeout=8h",
					"server.tomcat.threads.max=16", "server.tomcat.threads.min-spare=2", "logging.level.root=WARN")
			.stream()
			.map((setting) -> "--" + setting)
			.toArray(String[]::new));
		LoggerFactory.getLogger(IdentityServer.class)
			.warn("The issuer {} is for demonstration only: it knows no person, every account has the same published"
					+ " password, and it listens on this machine alone. Use a real OIDC issuer anywhere else.",
					options.issuer());
		return context;
	}

	public static void main(String[] arguments) {
		try {
			IdentityOptions options = options(arguments);
			ConfigurableApplicationContext context = start(options);
			Runtime.getRuntime().addShutdownHook(new Thread(context::close, "identity-shutdown"));
			System.out.println("READY " + options.issuer());
			System.out.flush();
		}
		catch (IllegalArgumentException ex) {
			System.err.println(ex.getMessage());
			System.exit(REFUSED);
		}
	}

	private static IdentityOptions options(String[] arguments) {
		String host = "127.0.0.1";
		int port = IdentityOptions.PORT;
		String data = null;
		for (int i = 0; i < arguments.length; i += 2) {
			@Nullable String value = (i + 1 < arguments.length) ? arguments[i + 1] : null;
			if (value == null) {
				throw new IllegalArgumentException(USAGE);
			}
			switch (arguments[i]) {
				case "--host" -> host = value;
				case "--port" -> port = port(value);
				case "--data" -> data = value;
				default -> throw new IllegalArgumentException("Unknown option " + arguments[i] + ". " + USAGE);
			}
		}
		if (data == null) {
			throw new IllegalArgumentException(USAGE);
		}
		IdentityOptions usual = IdentityOptions.of(port, Path.of(data));
		return new IdentityOptions(host, port, usual.folder(), usual.tokenLifetime(), usual.pages());
	}

	private static int port(String value) {
		if (!value.matches("\\d{1,5}") || Integer.parseInt(value) < 1 || Integer.parseInt(value) > 65535) {
			throw new IllegalArgumentException("--port must be a number from 1 to 65535. " + USAGE);
		}
		return Integer.parseInt(value);
	}

}
