package cn.yingshang.launcher;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import cn.yingshang.launcher.health.Health;
import cn.yingshang.launcher.health.Probe;
import cn.yingshang.launcher.plan.Member;
import cn.yingshang.launcher.plan.Places;
import cn.yingshang.launcher.process.Memory;
import cn.yingshang.launcher.process.ProcessRecord;

/**
 * How the suite is.
 *
 * @param serving whether everything can serve
 * @param residentBytes of all processes together
 * @param missing why it can't
 * @param members the processes
 */
record SuiteStatus(boolean serving, long residentBytes, List<String> missing, List<Line> members) {

	/**
	 * How one process is.
	 *
	 * @param name its name
	 * @param serving whether it can serve
	 * @param detail what it answered
	 * @param pid its id, 0 if it isn't ours
	 * @param residentBytes its resident memory
	 * @param upSince when it started
	 * @param restarts how often it was started again after it died
	 * @param archive {@code used}, {@code not used}, or {@code none}
	 * @param version what runs
	 * @param url where
	 */
	record Line(String name, boolean serving, String detail, long pid, long residentBytes, Instant upSince,
			int restarts, String archive, String version, String url) {
	}

	static SuiteStatus of(Places places, Optional<SuiteState> state) {
		List<ProcessRecord> records = places.run().records();
		// Together, since each may take two seconds to find out that nobody answers.
		List<Line> lines = records.parallelStream().map(SuiteStatus::line).toList();
		List<Line> ordered = new ArrayList<>();
		List<String> missing = new ArrayList<>();
		boolean launcher = state.flatMap((found) -> found.launcher().process()).isPresent();
		if (!launcher) {
			missing.add("no launcher runs");
		}
		else if (!state.orElseThrow().isReady()) {
			missing.add("still starting");
		}
		List<String> expected = state.map(SuiteState::members)
			.orElseGet(() -> Arrays.stream(Member.values()).map(Member::code).toList());
		for (Member member : Member.values()) {
			Optional<Line> line = lines.stream().filter((each) -> each.name().equals(member.code())).findFirst();
			line.ifPresent(ordered::add);
			if (line.isEmpty() && !expected.contains(member.code())) {
				continue;
			}
			if (line.isEmpty()) {
				missing.add(member.code() + " is not there");
			}
			else if (!line.get().serving()) {
				missing.add(member.code() + " " + line.get().detail());
			}
		}
		long resident = ordered.stream().mapToLong(Line::residentBytes).sum();
		return new SuiteStatus(missing.isEmpty(), resident, missing, ordered);
	}

	private static Line line(ProcessRecord record) {
		boolean alive = record.external() || record.process().isPresent();
		Health health = alive ? Probe.of(record.role(), record.url()).check() : new Health(false, "is dead");
		long resident = alive ? Memory.resident(record.pid()).orElse(0) : 0;
		return new Line(record.name(), health.serving(), health.detail(), alive ? record.pid() : 0, resident,
				record.startedAt(), record.restarts(), archive(record), record.version(), record.url());
	}

	private static String archive(ProcessRecord record) {
		String archive = record.archive();
		if (archive == null) {
			return "none";
		}
		return Memory.maps(record.pid(), Path.of(archive)) ? "used" : "not used";
	}

}
