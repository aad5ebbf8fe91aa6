package cn.yingshang.gateway;

import java.net.http.HttpRequest;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

class RouteTests extends GatewayTest {

	@Autowired
	ConfigurableApplicationContext context;

	static Stream<Arguments> routes() {
		return Map
			.of("/api/approvals/cases", APPROVAL, "/api/inspections/visits", INSPECTION, "/api/complaints/orders",
					COMPLAINT, "/api/credit/subjects", CREDIT)
			.entrySet()
			.stream()
			.map((entry) -> Arguments.of(entry.getKey(), entry.getValue()));
	}

	@ParameterizedTest
	@MethodSource("routes")
	void sendsEachAddressToItsService(String path, Service service) {
		String token = window();
		Answer answer = send(as(token, path));
		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.json().path("caller").asString()).isEqualTo("Bearer " + token);
		assertThat(service.last().address()).isEqualTo(path);
		assertThat(Stream.of(APPROVAL, INSPECTION, COMPLAINT, CREDIT).mapToInt(Service::calls).sum()).isOne();
	}

	@Test
	void passesAddressAndQueryOnExactlyAsTheyCame() {
		send(as(window(), "/api/credit/subjects?name=%E5%A4%A7%F0%A0%AE%B7+%26x&region=210202&region=&flag"));
		assertThat(CREDIT.last().address())
			.isEqualTo("/api/credit/subjects?name=%E5%A4%A7%F0%A0%AE%B7+%26x&region=210202&region=&flag");
	}

	@Test
	void passesBodiesBothWays() {
		COMPLAINT.behaves((exchange) -> {
			byte[] body = exchange.getRequestBody().readAllBytes();
			exchange.getResponseHeaders().set("ETag", "\"7\"");
			exchange.getResponseHeaders().set("Location", "/api/complaints/orders/1");
			exchange.sendResponseHeaders(201, 0);
			exchange.getResponseBody().write(body);
			exchange.close();
		});
		String text = "{\"what\":\"𠮷㐂😀\"}".repeat(5000);
		Answer answer = send(as(window(), "/api/complaints/orders").header("Content-Type", "application/json")
			.header("Idempotency-Key", "key-12345678")
			.POST(HttpRequest.BodyPublishers.ofString(text)));
		assertThat(answer.status()).isEqualTo(201);
		assertThat(answer.body()).isEqualTo(text);
		assertThat(answer.header("ETag")).isEqualTo("\"7\"");
		assertThat(answer.header("Location")).isEqualTo("/api/complaints/orders/1");
		assertThat(COMPLAINT.last().header("Idempotency-Key")).isEqualTo("key-12345678");
		assertThat(COMPLAINT.last().header("Content-Type")).isEqualTo("application/json");
	}

	@Test
	void usesConnectionsAgain() {
		for (int i = 0; i < 20; i++) {
			send(as(window(), "/api/complaints/orders/" + i));
			send(as(window(), "/api/complaints/orders/" + i + "/accept")
				.POST(HttpRequest.BodyPublishers.ofString("{}")));
		}
		assertThat(COMPLAINT.calls()).isEqualTo(40);
		assertThat(COMPLAINT.connections()).isLessThanOrEqualTo(2);
	}

	@Test
	void passesAPostWithoutBody() {
		APPROVAL.behaves((exchange) -> Service.answer(exchange, 200, "application/json",
				"{\"bytes\":%d}".formatted(exchange.getRequestBody().readAllBytes().length)));
		Answer answer = send(as(window(), "/api/approvals/cases/1/accept").POST(HttpRequest.BodyPublishers.noBody()));
		assertThat(answer.json().path("bytes").asInt()).isZero();
		assertThat(APPROVAL.last().header("Content-Length")).isEqualTo("0");
	}

	@Test
	void answersAProblemWhereNothingIsServed() {
		send(as(window(), "/api/elsewhere")).isProblem(404, "no-route");
		send(as(window(), "/api/approvalsx")).isProblem(404, "no-route");
		send(to("/api/elsewhere")).isProblem(401, "unauthenticated");
	}

	@Test
	void hasNeitherStoreNorBroker() {
		assertThat(this.context.getBeanFactory().getBeanNamesIterator()).toIterable()
			.filteredOn((name) -> this.context.getBeanFactory().containsSingleton(name))
			.extracting((name) -> this.context.getBean(name).getClass().getName())
			.noneMatch((type) -> type.startsWith("com.mongodb") || type.startsWith("org.apache.kafka")
					|| type.startsWith("org.springframework.kafka") || type.startsWith("feign"));
	}

}
