package cn.yingshang.platform.client;

import java.util.Arrays;

import cn.yingshang.platform.client.ServicesProperties.Auth;

import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.cloud.openfeign.FeignClient;

/**
 * Builds every client before the service is ready, so that its first calls do not race
 * for it, and refuses to start with a client that could never sign in.
 */
final class ClientWarmup implements SmartInitializingSingleton {

	private final ListableBeanFactory beans;

	private final ServicesProperties properties;

	private final NeighbourGuard guard;

	private final ClientJson json;

	ClientWarmup(ListableBeanFactory beans, ServicesProperties properties, NeighbourGuard guard, ClientJson json) {
		this.beans = beans;
		this.properties = properties;
		this.guard = guard;
		this.json = json;
	}

	@Override
	public void afterSingletonsInstantiated() {
		for (String bean : this.beans.getBeanNamesForAnnotation(FeignClient.class)) {
			FeignClient client = this.beans.findAnnotationOnBean(bean, FeignClient.class);
			if (client != null) {
				warm(bean, client.name());
			}
		}
	}

	private void warm(String bean, String service) {
		if (this.properties.neighbour(service).auth() == Auth.SERVICE && !this.properties.client().complete()) {
			throw new IllegalStateException("The client for " + service
					+ " signs in as this service: set yingshang.client.id, yingshang.client.secret and yingshang.client.token-uri");
		}
		Object proxy = this.beans.getBean(bean);
		this.guard.breaker(service);
		for (Class<?> type : proxy.getClass().getInterfaces()) {
			Arrays.stream(type.getMethods())
				.filter((method) -> method.getReturnType() != void.class)
				.forEach((method) -> this.json.prepare(method.getGenericReturnType()));
		}
	}

}
