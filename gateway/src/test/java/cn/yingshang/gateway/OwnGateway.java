package cn.yingshang.gateway;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** A gateway a test starts and stops itself, on a free port. */
final class OwnGateway implements AutoCloseable {

	private final ConfigurableApplicationContext context;

	private OwnGateway(ConfigurableApplicationContext context) {
		this.context = context;
	}

	static OwnGateway start(String... settings) {
		List<String> arguments = new ArrayList<>(List.of("--server.port=0", "--logging.structured.format.console=",
				"--spring.security.oauth2.resourceserver.jwt.issuer-uri=" + GatewayTest.ISSUER.location(),
				"--yingshang.gateway.limit.caller.per-second=10000", "--yingshang.gateway.limit.caller.burst=10000",
				"--yingshang.gateway.limit.caller.in-flight=1000"));
		arguments.addAll(List.of(settings));
		return new OwnGateway(new SpringApplicationBuilder(GatewayApplication.class).registerShutdownHook(false)
			.run(arguments.toArray(String[]::new)));
	}

	HttpRequest.Builder to(String path) {
		return as("Bearer " + GatewayTest.window(), path);
	}

	/** Without credentials when they are empty. */
	HttpRequest.Builder as(String credentials, String path) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path));
		return credentials.isEmpty() ? request : request.header("Authorization", credentials);
	}

	int port() {
		return ((WebServerApplicationContext) this.context).getWebServer().getPort();
	}

	@Override
	public void close() {
		this.context.close();
	}

}
