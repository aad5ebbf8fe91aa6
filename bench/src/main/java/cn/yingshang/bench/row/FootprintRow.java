package cn.yingshang.bench.row;

import java.io.IOException;
import java.nio.file.Files;

import tools.jackson.databind.json.JsonMapper;

/**
 * Resident memory of every process, and how long the last start took as the launcher
 * recorded it.
 */
final class FootprintRow implements Row {

	@Override
	public String name() {
		return "footprint";
	}

	@Override
	public String about() {
		return "resident memory of each process and the time of the last start";
	}

	@Override
	public void run(Context context) throws IOException {
		long total = 0;
		for (var process : context.processes().resident().entrySet()) {
			context.report().figure(name(), process.getKey(), process.getValue(), "MB");
			total += process.getValue();
		}
		context.report().figure(name(), "all processes", total, "MB");
		var ready = JsonMapper.builder()
			.build()
			.readTree(Files.readString(context.home().resolve("suite.json")))
			.at("/readyAfterMillis");
		context.report().figure(name(), "last start", ready.asLong() / 1000.0, "s");
	}

}
