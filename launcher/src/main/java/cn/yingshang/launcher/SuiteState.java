package cn.yingshang.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import cn.yingshang.launcher.plan.Places;
import cn.yingshang.launcher.process.ProcessRecord;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The running suite as {@code .yingshang/suite.json} tells it to other commands.
 *
 * @param launcher the process in the foreground
 * @param url the gateway
 * @param issuer the issuer's name
 * @param store which store it is: {@code external}, {@code mongod} or {@code local}
 * @param profile what it is tuned for
 * @param begun when it was started
 * @param readyAfterMillis how long it took until everything could serve; 0 until then
 * @param members the processes it consists of
 */
record SuiteState(ProcessRecord launcher, String url, String issuer, String store, String profile, Instant begun,
		long readyAfterMillis, List<String> members) {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	void write(Places places) {
		try {
			Files.createDirectories(places.home());
			Files.writeString(places.state(), JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Can't write to " + places.home(), ex);
		}
		// For the script, which starts programs that talk to the suite.
		places.run()
			.replace("suite.env", "YINGSHANG_URL=" + this.url + "\nYINGSHANG_ISSUER=" + this.issuer
					+ "\nYINGSHANG_PROFILE=" + this.profile + "\n");
	}

	SuiteState ready(long afterMillis) {
		return new SuiteState(this.launcher, this.url, this.issuer, this.store, this.profile, this.begun, afterMillis,
				this.members);
	}

	boolean isReady() {
		return this.readyAfterMillis > 0;
	}

	static Optional<SuiteState> read(Places places) {
		Path file = places.state();
		try {
			return Files.exists(file) ? Optional.of(JSON.readValue(file.toFile(), SuiteState.class)) : Optional.empty();
		}
		catch (JacksonException ex) {
			// Half written: the launcher is just replacing it, or was killed doing so.
			return Optional.empty();
		}
	}

	static void remove(Places places) {
		try {
			Files.deleteIfExists(places.state());
			Files.deleteIfExists(places.run().path().resolve("suite.env"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
