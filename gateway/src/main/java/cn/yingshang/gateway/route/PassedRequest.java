package cn.yingshang.gateway.route;

import org.apache.hc.core5.concurrent.Cancellable;
import org.apache.hc.core5.concurrent.CancellableDependency;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import org.jspecify.annotations.Nullable;

/**
 * A request on its way to a service, which can be given up. Its connection is then cut:
 * the client would end a chunked body as if it were whole.
 */
final class PassedRequest extends BasicClassicHttpRequest implements CancellableDependency {

	private static final long serialVersionUID = 1L;

	private transient @Nullable Cancellable exchange;

	private boolean cancelled;

	PassedRequest(String method, HttpHost host, String path) {
		super(method, host, path);
	}

	@Override
	public void setDependency(Cancellable exchange) {
		this.exchange = exchange;
	}

	@Override
	public boolean isCancelled() {
		return this.cancelled;
	}

	@Override
	public boolean cancel() {
		Cancellable running = this.exchange;
		this.cancelled = true;
		return running != null && running.cancel();
	}

}
