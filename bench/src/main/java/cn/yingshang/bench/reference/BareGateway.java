package cn.yingshang.bench.reference;

import java.net.URI;
import java.util.Map;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * Spring Cloud Gateway as it comes, WebMVC flavour, HttpClient 5 with a sized pool, one
 * route and nothing else.
 */
@SpringBootApplication
public class BareGateway {

	/** Serves until the process ends. */
	public static void serve(int port, URI target) {
		SpringApplication application = new SpringApplication(BareGateway.class);
		application.setDefaultProperties(Map.of("server.port", port, "server.address", "127.0.0.1",
				"spring.threads.virtual.enabled", "true", "spring.cloud.gateway.server.webmvc.routes[0].id", "all",
				"spring.cloud.gateway.server.webmvc.routes[0].uri", target.toString(),
				"spring.cloud.gateway.server.webmvc.routes[0].predicates[0]", "Path=/api/**", "logging.level.root",
				"warn"));
		application.run();
	}

}
