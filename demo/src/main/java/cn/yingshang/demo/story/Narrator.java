package cn.yingshang.demo.story;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import cn.yingshang.demo.client.NotAsTold;
import cn.yingshang.demo.client.Reply;
import org.jspecify.annotations.Nullable;

/**
 * Tells the story as it happens, measures how long each effect took, and remembers the
 * delays.
 */
public final class Narrator {

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private final PrintWriter out;

	private final boolean traces;

	private final List<Delay> delays = new ArrayList<>();

	private long acknowledged = System.nanoTime();

	private int chapter;

	private int steps;

	public Narrator(PrintWriter out, boolean traces) {
		this.out = out;
		this.traces = traces;
	}

	/** Begins a chapter. */
	public void chapter(String title) {
		this.out.printf("%n%d. %s%n", ++this.chapter, title);
		this.out.flush();
	}

	/**
	 * Tells who did what and what came back; the effects that follow are timed from here.
	 */
	public Reply tell(String who, String what, Reply reply) {
		this.acknowledged = System.nanoTime();
		this.steps++;
		String state = reply.body().at("/state").asString("");
		this.out.printf("   %-28s %s%n", who, what);
		this.out.printf("     %s %s -> %d%s in %d ms%n", reply.method(), reply.path(), reply.status(),
				state.isEmpty() ? "" : " " + state, reply.took().toMillis());
		if (this.traces) {
			this.out.printf("     trace %s correlation %s%n", reply.traceparent().split("-")[1], reply.correlation());
		}
		this.out.flush();
		return reply;
	}

	/** Tells something that was found to be so. */
	public void found(String text) {
		this.out.printf("     = %s%n", text);
		this.out.flush();
	}

	/**
	 * Waits for an effect of the last thing told.
	 * @param event the event that carries it
	 * @param effect what is seen when it has arrived
	 * @param look gives the reply that shows it, or null while it is not there
	 */
	public Reply follows(String event, String effect, Supplier<@Nullable Reply> look) {
		long since = this.acknowledged;
		while (true) {
			Reply reply = look.get();
			long waited = System.nanoTime() - since;
			if (reply != null) {
				this.delays.add(new Delay(event, effect, Duration.ofNanos(waited)));
				this.out.printf("     ~ %s: %s, after %d ms%n", event, effect, waited / 1_000_000);
				this.out.flush();
				return reply;
			}
			if (waited > PATIENCE.toNanos()) {
				throw new NotAsTold("after " + PATIENCE.toSeconds() + " s still not: " + effect + " (" + event + ")");
			}
			pause();
		}
	}

	/** Ends with what was counted. */
	public void end() {
		long worst = this.delays.stream().mapToLong((delay) -> delay.took().toMillis()).max().orElse(0);
		this.out.printf("%nTold in %d steps; %d effects followed by events, the slowest after %d ms.%n", this.steps,
				this.delays.size(), worst);
		this.out.flush();
	}

	public List<Delay> delays() {
		return List.copyOf(this.delays);
	}

	private static void pause() {
		try {
			Thread.sleep(5);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new NotAsTold("interrupted");
		}
	}

	/**
	 * How long an effect took after the acknowledged write.
	 *
	 * @param event type of the event
	 * @param effect what was seen
	 * @param took from the acknowledgement until it was seen, including the looking
	 */
	public record Delay(String event, String effect, Duration took) {
	}

}
