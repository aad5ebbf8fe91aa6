package cn.yingshang.launcher.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a launcher that was killed left behind. */
public final class Orphans {

	private Orphans() {
	}

	/**
	 * Ends every process a record is about, stage by stage, and removes the records.
	 * Processes that merely have a recorded id are left alone.
	 * @return the names of those that were ended
	 */
	public static List<String> end(RunFolder run) {
		List<ProcessRecord> records = run.records();
		List<String> ended = new ArrayList<>();
		for (int stage = Role.LAST_STAGE; stage >= 0; stage--) {
			int now = stage;
			List<ProcessRecord> living = records.stream()
				.filter((each) -> each.role().stage() == now && each.pid() != ProcessHandle.current().pid()
						&& each.process().isPresent())
				.toList();
			Ending.end(living.stream().map(ProcessRecord::process).flatMap(Optional::stream).toList(),
					Role.patience(stage));
			living.forEach((each) -> ended.add(each.name()));
		}
		records.forEach((each) -> run.remove(each.name()));
		return ended;
	}

}
