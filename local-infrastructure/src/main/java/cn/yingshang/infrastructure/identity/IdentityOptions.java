package cn.yingshang.infrastructure.identity;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * How the issuer is started.
 *
 * @param host the loopback address it listens on
 * @param port its port; it is part of the issuer's name
 * @param folder where key and secrets are kept
 * @param tokenLifetime how long an access token is valid
 * @param pages ports on this machine whose pages may sign people in: gateway and console
 */
public record IdentityOptions(String host, int port, Path folder, Duration tokenLifetime, List<Integer> pages) {

	/** The port if nothing else is said. */
	public static final int PORT = 9000;

	/**
	 * Checks that nobody beyond this machine can reach accounts without real passwords.
	 * @throws IllegalArgumentException if the address isn't a loopback address
	 */
	public IdentityOptions {
		pages = List.copyOf(pages);
		try {
			if (host.isBlank() || !InetAddress.getByName(host).isLoopbackAddress()) {
				throw new IllegalArgumentException("The issuer is for demonstration only: every account has the same"
						+ " published password. It listens on loopback addresses such as 127.0.0.1, never on '" + host
						+ "'.");
			}
		}
		catch (UnknownHostException ex) {
			throw new IllegalArgumentException("The address '" + host + "' is unknown", ex);
		}
	}

	/**
	 * The usual start: 127.0.0.1, tokens for an hour, gateway on 8080, console in
	 * development on 5173.
	 * @param port the port
	 * @param folder where key and secrets are kept
	 * @return the options
	 */
	public static IdentityOptions of(int port, Path folder) {
		return new IdentityOptions("127.0.0.1", port, folder, Duration.ofHours(1), List.of(8080, 5173));
	}

	/**
	 * The same with another lifetime of access tokens.
	 * @param lifetime how long an access token is valid
	 * @return other options
	 */
	public IdentityOptions withTokenLifetime(Duration lifetime) {
		return new IdentityOptions(this.host, this.port, this.folder, lifetime, this.pages);
	}

	/**
	 * The same with other pages.
	 * @param pages ports on this machine whose pages may sign people in
	 * @return other options
	 */
	public IdentityOptions withPages(Integer... pages) {
		return new IdentityOptions(this.host, this.port, this.folder, this.tokenLifetime, List.of(pages));
	}

	/**
	 * The issuer's name, as in {@code iss} and as services are configured with it.
	 * @return its URL
	 */
	public String issuer() {
		return "http://" + this.host + ":" + this.port;
	}

	/**
	 * The origins of the pages, under both names of this machine.
	 */
	List<String> origins() {
		return this.pages.stream()
			.flatMap((page) -> List.of("http://127.0.0.1:" + page, "http://localhost:" + page).stream())
			.toList();
	}

}
