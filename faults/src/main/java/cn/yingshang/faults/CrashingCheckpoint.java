package cn.yingshang.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import cn.yingshang.platform.checkpoint.Checkpoint;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends the process at once when it reaches the point that the drill has armed: a file
 * {@code <service>.crash} in the control folder holds the point's name and is taken away
 * first, so that the restarted process lives.
 */
final class CrashingCheckpoint implements Checkpoint {

	private static final Logger log = LoggerFactory.getLogger(CrashingCheckpoint.class);

	private static final int KILLED = 137;

	private final Path armed;

	CrashingCheckpoint(Path control, String service) {
		this.armed = control.resolve(service + ".crash");
	}

	@Override
	public void reach(String point, String key) {
		if (!Files.exists(this.armed)) {
			return;
		}
		try {
			if (Files.readString(this.armed).strip().equals(point) && Files.deleteIfExists(this.armed)) {
				Runtime.getRuntime().halt(KILLED);
			}
		}
		catch (IOException ex) {
			log.debug("another thread took {} first", this.armed, ex);
		}
	}

}
