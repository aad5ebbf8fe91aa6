package cn.yingshang.faults;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import cn.yingshang.platform.inbox.InboxMistakes;
import cn.yingshang.platform.job.JobMistakes;
import cn.yingshang.platform.outbox.OutboxMistakes;

/** A mistake that somebody could make one day; the drill must notice each of them. */
public enum Mistake {

	/** The outbox is cleared before its events are published. */
	CLEARED_BEFORE_PUBLISHED("outbox.OutboxRelay", "offer", OutboxMistakes.ClearFirst.class),
	/** Nobody looks for what a crash left. */
	SWEEPER_OFF("outbox.OutboxSweeper", "run", Skip.class),
	/** The sweeper reads whole aggregates, and ends at the first that it cannot read. */
	SWEEPER_DIES("outbox.OutboxSweeper", "offer", OutboxMistakes.Undecodable.class,
			new Place("observe.Failures", "guard", OutboxMistakes.Unguarded.class)),
	/** A job ends at the first item that fails. */
	JOB_NOT_ISOLATED("job.EachItem", "failed", JobMistakes.Rethrow.class),
	/** Events of one aggregate are published newest first. */
	ORDER_REVERSED("event.Publication", "events", OutboxMistakes.Reverse.class),
	/** Repeated events are applied again: neither inbox nor aggregate knows them. */
	INBOX_OFF("inbox.Inbox", "apply", InboxMistakes.Forget.class,
			new Place("store.AggregateStore", "done", StoreMistakes.NoCause.class),
			new Place("aggregate.Sealer", "creationKey", StoreMistakes.NoCauseKey.class)),
	/** Two kinds with one id count as one. */
	SUBJECT_ALONE("event.IncomingEvent", "stream", InboxMistakes.SubjectAlone.class),
	/** The offset is committed before the effect is written. */
	OFFSET_FIRST("inbox.InboxListener", "accept", InboxMistakes.Later.class),
	/** A failing handler counts as done. */
	EXCEPTION_SWALLOWED("inbox.Reactions", "react", InboxMistakes.Swallow.class),
	/** What cannot be applied is thrown away instead of kept as a dead letter. */
	DEAD_LETTER_DROPPED("inbox.Inbox", "dead", Skip.class),
	/** A write overwrites what came between. */
	REVISION_CHECK_OFF("store.AggregateStore", "unmoved", StoreMistakes.AnyRevision.class),
	/** Now and then a new aggregate is acknowledged and never saved. */
	ACKNOWLEDGED_UNSAVED("store.AggregateStore", "insert", StoreMistakes.SometimesNot.class),
	/** A repeated request is carried out again. */
	KEY_FORGOTTEN("aggregate.Sealer", "firstCreation", Skip.class),
	/** Each audit entry starts a chain of its own. */
	CHAIN_RESTARTED("audit.AuditChain", "hash", StoreMistakes.FromGenesis.class);

	private final List<Place> places;

	Mistake(String type, String method, Class<?> advice, Place... more) {
		List<Place> all = new ArrayList<>(List.of(new Place(type, method, advice)));
		all.addAll(List.of(more));
		this.places = List.copyOf(all);
	}

	/** The mistake by the name the drill uses, such as {@code sweeper-off}. */
	public static Mistake of(String code) {
		return Arrays.stream(values())
			.filter((mistake) -> mistake.code().equals(code))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("no mistake '" + code + "'"));
	}

	public String code() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/** Where it is made; most are made in one place. */
	List<Place> places() {
		return this.places;
	}

	/**
	 * A method that is rewritten.
	 *
	 * @param type its class
	 * @param method its name
	 * @param advice what it does instead
	 */
	record Place(String type, String method, Class<?> advice) {

		Place {
			type = "cn.yingshang.platform." + type;
		}

	}

}
