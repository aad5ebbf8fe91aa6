package cn.yingshang.gateway.page;

import java.util.Arrays;
import java.util.stream.Collectors;

import cn.yingshang.gateway.route.Upstream;
import tools.jackson.databind.json.JsonMapper;

/** The script that tells Swagger UI which documents there are and how people sign in. */
final class ApiPage {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private ApiPage() {
	}

	static String script(String clientId) {
		String documents = Arrays.stream(Upstream.values())
			.map((upstream) -> "{url: %s, name: %s}".formatted(quoted(upstream.document()), quoted(upstream.code())))
			.collect(Collectors.joining(", "));
		return """
				window.onload = function () {
				  window.ui = SwaggerUIBundle({
				    urls: [%s],
				    dom_id: '#swagger-ui',
				    deepLinking: true,
				    displayRequestDuration: true,
				    validatorUrl: null,
				    presets: [SwaggerUIBundle.presets.apis, SwaggerUIStandalonePreset],
				    layout: 'StandaloneLayout',
				    oauth2RedirectUrl: window.location.origin + '/swagger-ui/oauth2-redirect.html'
				  });
				  window.ui.initOAuth({
				    clientId: %s,
				    scopes: 'openid profile',
				    usePkceWithAuthorizationCodeGrant: true
				  });
				};
				""".formatted(documents, quoted(clientId));
	}

	private static String quoted(String text) {
		return JSON.writeValueAsString(text);
	}

}
