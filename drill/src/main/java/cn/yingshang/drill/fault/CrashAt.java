package cn.yingshang.drill.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import cn.yingshang.drill.suite.Pause;

/**
 * Ends a service exactly where it passes a named point.
 *
 * @param service which
 * @param point such as {@code saved}
 */
record CrashAt(String service, String point) implements Fault {

	@Override
	public String name() {
		return "crash:" + this.service + "@" + this.point;
	}

	@Override
	public void inject(Scene scene) {
		Path armed = scene.control().resolve(this.service + ".crash");
		try {
			Path written = Files.writeString(scene.control().resolve(this.service + ".arming"), this.point);
			Files.move(written, armed);
			if (this.point.equals("redelivery")) {
				new Redeliver().inject(scene);
			}
			if (!Pause.until(Duration.ofSeconds(15), () -> !Files.exists(armed)) && Files.deleteIfExists(armed)) {
				throw new NotReached(this.service + " did not pass " + this.point);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
