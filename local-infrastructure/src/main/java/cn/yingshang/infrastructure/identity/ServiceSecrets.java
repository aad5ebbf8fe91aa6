package cn.yingshang.infrastructure.identity;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

import cn.yingshang.infrastructure.files.PrivateFile;
import org.jspecify.annotations.Nullable;

/**
 * The client secrets of the four services: from the environment, else made at the first
 * start and kept beside the signing key.
 */
public final class ServiceSecrets {

	/** The services that fetch tokens of their own. */
	public static final List<String> SERVICES = List.of("approval-service", "inspection-service", "complaint-service",
			"credit-service");

	private static final int BYTES = 32;

	private final Map<String, String> secrets;

	private ServiceSecrets(Map<String, String> secrets) {
		this.secrets = Map.copyOf(secrets);
	}

	/**
	 * Reads the secrets, and makes those that are missing. A variable such as
	 * {@code YINGSHANG_APPROVAL_SERVICE_SECRET} comes before the file.
	 * @param folder the issuer's data folder
	 * @return the secrets
	 */
	public static ServiceSecrets in(Path folder) {
		return in(folder, System::getenv);
	}

	static synchronized ServiceSecrets in(Path folder, UnaryOperator<@Nullable String> environment) {
		Path file = folder.resolve("service-secrets.properties");
		Properties kept = new Properties();
		try {
			if (Files.exists(file)) {
				kept.load(new StringReader(PrivateFile.read(file)));
			}
			Map<String, String> secrets = new TreeMap<>();
			boolean made = false;
			for (String service : SERVICES) {
				String secret = environment.apply(variable(service));
				if (secret == null || secret.isBlank()) {
					secret = kept.getProperty(service);
				}
				if (secret == null) {
					secret = random();
					kept.setProperty(service, secret);
					made = true;
				}
				secrets.put(service, secret);
			}
			if (made) {
				StringWriter text = new StringWriter();
				kept.store(text, "Client secrets of this machine's demonstration issuer");
				PrivateFile.write(file, text.toString());
			}
			return new ServiceSecrets(secrets);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The service secrets in " + file + " can't be read or written", ex);
		}
	}

	/**
	 * The secret of one service.
	 * @param service one of {@link #SERVICES}
	 * @return its secret
	 * @throws IllegalArgumentException if there is no such service
	 */
	public String of(String service) {
		String secret = this.secrets.get(service);
		if (secret == null) {
			throw new IllegalArgumentException("No service " + service + " among " + SERVICES);
		}
		return secret;
	}

	private static String variable(String service) {
		return "YINGSHANG_" + service.toUpperCase(Locale.ROOT).replace('-', '_') + "_SECRET";
	}

	private static String random() {
		byte[] bytes = new byte[BYTES];
		new SecureRandom().nextBytes(bytes);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

}
