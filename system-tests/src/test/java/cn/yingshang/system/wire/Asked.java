package cn.yingshang.system.wire;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * One request.
 *
 * @param service whom it is for
 * @param method of HTTP
 * @param target path and query, escaped already
 * @param account who asks; empty for nobody
 * @param headers beside the token
 * @param body bytes, if any
 */
public record Asked(String service, String method, String target, String account, Map<String, String> headers,
		byte @Nullable [] body) {

	public Asked {
		headers = Map.copyOf(headers);
	}

	/** The same with one header more. */
	public Asked with(String header, String value) {
		Map<String, String> more = new LinkedHashMap<>(this.headers);
		more.put(header, value);
		return new Asked(this.service, this.method, this.target, this.account, more, this.body);
	}

	@Override
	public String toString() {
		return this.method + " " + this.target + " as " + (this.account.isEmpty() ? "nobody" : this.account);
	}

}
