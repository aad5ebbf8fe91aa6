package cn.yingshang.platform.client;

import java.util.Map;

import cn.yingshang.platform.client.ServicesProperties.Account;
import cn.yingshang.platform.client.ServicesProperties.Auth;
import cn.yingshang.platform.client.ServicesProperties.Neighbour;
import feign.RequestTemplate;
import feign.Target;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.Tracer;
import org.junit.jupiter.api.Test;

import org.springframework.util.unit.DataSize;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

class CallHeadersTests {

	@Test
	void handsOnTheTraceAndNoToken() {
		Neighbour open = new Neighbour(null, Auth.NONE, DataSize.ofKilobytes(1), ofSeconds(1), ofSeconds(1));
		ServicesProperties properties = new ServicesProperties(Map.of("scores", open), new Account(null, null, null));
		TraceContext context = mock(TraceContext.class);
		given(context.traceId()).willReturn("4bf92f3577b34da6a3ce929d0e0e4736");
		given(context.spanId()).willReturn("00f067aa0ba902b7");
		given(context.sampled()).willReturn(true);
		Span span = mock(Span.class);
		given(span.context()).willReturn(context);
		Tracer tracer = mock(Tracer.class);
		given(tracer.currentSpan()).willReturn(span);
		RequestTemplate template = new RequestTemplate();
		template.feignTarget(new Target.HardCodedTarget<>(ScoreClient.class, "scores", "http://127.0.0.1"));

		new CallHeaders(properties, mock(ServiceToken.class), tracer).apply(template);

		assertThat(template.headers().get("traceparent"))
			.containsExactly("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");
		assertThat(template.headers()).doesNotContainKey("Authorization");
	}

}
