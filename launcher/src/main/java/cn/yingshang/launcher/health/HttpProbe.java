package cn.yingshang.launcher.health;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;

/** Expects 200 from a readiness address. */
record HttpProbe(String url) implements Probe {

	@Override
	public Health check() {
		try {
			HttpURLConnection connection = (HttpURLConnection) URI.create(this.url)
				.toURL()
				.openConnection(Proxy.NO_PROXY);
			connection.setConnectTimeout(PATIENCE_MILLIS);
			connection.setReadTimeout(PATIENCE_MILLIS);
			int status = connection.getResponseCode();
			connection.disconnect();
			return (status == HttpURLConnection.HTTP_OK) ? Health.up("ready") : Health.down("answers " + status);
		}
		catch (IOException ex) {
			return Health.down("no answer: " + ex.getMessage());
		}
	}

}
