package cn.yingshang.gateway.route;

import java.net.URI;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.cloud.gateway.server.mvc.common.MvcUtils;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.RequestHttpHeadersFilter;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.ResponseHttpHeadersFilter;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchangeHandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * The end of every route. The framework's own takes the address apart and puts it
 * together again, reads form bodies for their parameters, and copies the headers once a
 * filter; here they are read once, where they are written.
 */
final class Forwarding extends ProxyExchangeHandlerFunction {

	private final ProxyExchange exchange;

	Forwarding(ProxyExchange exchange, ObjectProvider<RequestHttpHeadersFilter> requestHeaders,
			ObjectProvider<ResponseHttpHeadersFilter> responseHeaders) {
		super(exchange, requestHeaders, responseHeaders);
		this.exchange = exchange;
	}

	@Override
	public ServerResponse handle(ServerRequest request) {
		URI service = MvcUtils.getAttribute(request, MvcUtils.GATEWAY_REQUEST_URL_ATTR);
		if (service == null) {
			throw new IllegalStateException("a route without an address: " + request.path());
		}
		return this.exchange.exchange(this.exchange.request(request).uri(service).build());
	}

}
