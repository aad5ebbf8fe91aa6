package cn.yingshang.inspection.visit.opinion;

import java.util.ArrayList;
import java.util.List;

/**
 * What the head has heard of its parts.
 *
 * @param progress the last of each
 */
public record Following(List<PartProgress> progress) {

	/** Nothing heard yet. */
	public static final Following NONE = new Following(List.of());

	public Following {
		progress = List.copyOf(progress);
	}

	/** All parts as they stand. */
	public static Following all(List<PartReport> reports) {
		return new Following(reports.stream().map(PartReport::progress).toList());
	}

	public Following with(PartProgress heard) {
		List<PartProgress> next = new ArrayList<>(this.progress);
		next.removeIf((each) -> each.partId().equals(heard.partId()));
		next.add(heard);
		return new Following(next);
	}

	public boolean knows(String partId) {
		return this.progress.stream().anyMatch((each) -> each.partId().equals(partId));
	}

	/** Whether nothing is awaited from a department. */
	public boolean settled(String department) {
		return this.progress.stream().anyMatch((each) -> each.department().equals(department) && each.settled());
	}

	/** Whether nothing is awaited from any of the parts. */
	public boolean settled(int parts) {
		return this.progress.size() == parts && this.progress.stream().allMatch(PartProgress::settled);
	}

}
