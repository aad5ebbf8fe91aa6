package cn.yingshang.drill.fault;

/** Brings every record of every topic again from its start. */
record Replay() implements Fault {

	@Override
	public String name() {
		return "replay";
	}

	@Override
	public void inject(Scene scene) {
		scene.topics().again(scene.topics().records());
	}

	@Override
	public boolean touchesAll() {
		return true;
	}

}
