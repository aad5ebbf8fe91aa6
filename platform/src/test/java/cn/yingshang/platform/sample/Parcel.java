package cn.yingshang.platform.sample;

import cn.yingshang.kernel.access.Role;
import cn.yingshang.platform.aggregate.Aggregate;
import cn.yingshang.platform.call.Call;
import cn.yingshang.platform.workflow.Who;
import cn.yingshang.platform.workflow.Workflow;
import org.jspecify.annotations.Nullable;

/** A small aggregate the platform's own tests work with. */
public final class Parcel extends Aggregate<Parcel.State, Parcel.Verb> {

	/** Where it is. */
	public enum State {

		PACKED, SENT, DELIVERED, LOST

	}

	/** What can be done. */
	public enum Verb {

		PACK, WEIGH, SEND, DELIVER, LOSE

	}

	/** Fact data. */
	public record Moved(String text, int weight) {
	}

	public static final Workflow<State, Verb> TABLE = Workflow.of("post", "parcel", State.class, Verb.class)
		.creates(Verb.PACK, State.PACKED, Who.roles(Role.WINDOW).orParty().orSystem("packer"), "parcel.packed")
		.row(State.PACKED, Verb.WEIGH, State.PACKED, Who.roles(Role.WINDOW).orSystem("weigher"))
		.row(State.PACKED, Verb.SEND, State.SENT, Who.roles(Role.WINDOW).orSystem("sender"), "parcel.sent")
		.row(State.SENT, Verb.DELIVER, State.DELIVERED, Who.roles(Role.HANDLER), "parcel.delivered")
		.row(State.SENT, Verb.LOSE, State.LOST, Who.roles(Role.HANDLER))
		.build();

	private String text = "";

	private int weight;

	private @Nullable String label;

	@SuppressWarnings("unused")
	private Parcel() {
	}

	public Parcel(String id, Call call, String region, String text) {
		super(id);
		place("scjg", region, "91210202MA0000000X");
		this.text = text;
		begin(Verb.PACK, call).note("text", text).raise("parcel.packed", new Moved(text, 0));
	}

	@Override
	public Workflow<State, Verb> workflow() {
		return TABLE;
	}

	public void weigh(Call call, int grams) {
		step(Verb.WEIGH, call).note("grams", grams);
		this.weight = grams;
	}

	public void send(Call call) {
		step(Verb.SEND, call).raise("parcel.sent", new Moved(this.text, this.weight));
	}

	public void deliver(Call call) {
		step(Verb.DELIVER, call).raise("parcel.delivered", new Moved(this.text, this.weight));
	}

	/** Sticks a label on it, of which there is one. */
	public Parcel label(String label) {
		this.label = label;
		return this;
	}

	public @Nullable String label() {
		return this.label;
	}

	public String text() {
		return this.text;
	}

	public int weight() {
		return this.weight;
	}

}
