package cn.yingshang.platform.sample;

import cn.yingshang.kernel.access.Role;
import cn.yingshang.platform.aggregate.Aggregate;
import cn.yingshang.platform.call.Call;
import cn.yingshang.platform.workflow.Who;
import cn.yingshang.platform.workflow.Workflow;

/** An aggregate that never ends and remembers three readings. */
public final class Gauge extends Aggregate<Gauge.State, Gauge.Verb> {

	/** There is only one. */
	public enum State {

		HANGING

	}

	/** What can be done. */
	public enum Verb {

		HANG, READ

	}

	private static final Who WINDOW = Who.roles(Role.WINDOW);

	private static final Workflow<State, Verb> TABLE = Workflow.of("post", "gauge", State.class, Verb.class)
		.creates(Verb.HANG, State.HANGING, WINDOW)
		.row(State.HANGING, Verb.READ, State.HANGING, WINDOW, "gauge.moved")
		.build();

	private int value;

	public Gauge(String id, Call call) {
		super(id);
		place("scjg", "210202", null);
		begin(Verb.HANG, call);
	}

	@Override
	public Workflow<State, Verb> workflow() {
		return TABLE;
	}

	@Override
	protected int remembered() {
		return 3;
	}

	public void read(Call call, int value) {
		step(Verb.READ, call).raise("gauge.moved", new Parcel.Moved("gauge", value));
		this.value = value;
	}

	/** Looks and sees the same value. */
	public void look(Call call) {
		touch(Verb.READ, call);
	}

	public int value() {
		return this.value;
	}

}
