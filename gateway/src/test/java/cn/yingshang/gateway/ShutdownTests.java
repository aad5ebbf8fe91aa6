package cn.yingshang.gateway;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ShutdownTests {

	@Test
	void finishesWhatItHasBegun() throws Exception {
		CountDownLatch asked = new CountDownLatch(1);
		CountDownLatch answer = new CountDownLatch(1);
		Service service = new Service();
		service.behaves((exchange) -> {
			asked.countDown();
			try {
				answer.await(5, TimeUnit.SECONDS);
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
			Service.answer(exchange, 200, "application/json", "{}");
		});
		OwnGateway gateway = OwnGateway.start("--yingshang.services.credit.url=" + service.url());
		CompletableFuture<GatewayTest.Answer> pending = CompletableFuture
			.supplyAsync(() -> GatewayTest.send(gateway.to("/api/credit/records")));
		assertThat(asked.await(5, TimeUnit.SECONDS)).isTrue();
		CompletableFuture<Void> stopped = CompletableFuture.runAsync(gateway::close);
		assertThat(stopped.isDone()).isFalse();
		answer.countDown();
		assertThat(pending.get(5, TimeUnit.SECONDS).status()).isEqualTo(200);
		stopped.get(10, TimeUnit.SECONDS);
		service.stop();
	}

}
