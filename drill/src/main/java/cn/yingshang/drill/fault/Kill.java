package cn.yingshang.drill.fault;

/**
 * Ends a process at once; the launcher starts it again.
 *
 * @param member which
 */
record Kill(String member) implements Fault {

	@Override
	public String name() {
		return "kill:" + this.member;
	}

	@Override
	public void inject(Scene scene) {
		scene.members().signal(this.member, "KILL");
	}

}
