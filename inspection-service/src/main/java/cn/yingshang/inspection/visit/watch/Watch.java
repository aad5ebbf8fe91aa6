package cn.yingshang.inspection.visit.watch;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The reminders of a visit.
 *
 * @param ahead those to come, unless somebody acts before
 * @param open those that came, and nobody has acted since
 */
public record Watch(List<Alarm> ahead, List<Alarm> open) {

	/** Nothing to watch. */
	public static final Watch NONE = new Watch(List.of(), List.of());

	public Watch {
		ahead = List.copyOf(ahead);
		open = List.copyOf(open);
	}

	/** Somebody entered without approval. */
	public Watch unratified(Alarm alarm) {
		return new Watch(with(List.of(alarm)), this.open);
	}

	/** The approval is complete. */
	public Watch ratified() {
		return keeping((alarm) -> alarm.kind().ofPublication());
	}

	/** Results wait to be public, by a limit that may be counted again. */
	public Watch unpublished(List<Alarm> alarms) {
		Watch others = published();
		return new Watch(others.with(alarms), others.open);
	}

	/** The results are public. */
	public Watch published() {
		return keeping((alarm) -> !alarm.kind().ofPublication());
	}

	/** Those whose day has come. */
	public List<Alarm> due(LocalDate today) {
		return this.ahead.stream().filter((alarm) -> !alarm.on().isAfter(today)).toList();
	}

	/** Raises those whose day has come. */
	public Watch raised(LocalDate today) {
		return new Watch(this.ahead.stream().filter((alarm) -> alarm.on().isAfter(today)).toList(),
				Stream.concat(this.open.stream(), due(today).stream()).toList());
	}

	/** The next day on which somebody is to be reminded. */
	public @Nullable LocalDate next() {
		return this.ahead.stream().map(Alarm::on).min(Comparator.naturalOrder()).orElse(null);
	}

	private List<Alarm> with(List<Alarm> more) {
		return Stream.concat(this.ahead.stream(), more.stream()).toList();
	}

	private Watch keeping(Predicate<Alarm> kept) {
		return new Watch(this.ahead.stream().filter(kept).toList(), this.open.stream().filter(kept).toList());
	}

}
