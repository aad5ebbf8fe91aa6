package cn.yingshang.drill.fault;

import java.time.Duration;

import cn.yingshang.drill.suite.Pause;

/**
 * Stops a process in the middle of whatever it does, and lets it go on.
 *
 * @param member which
 * @param seconds for how long; a Kafka session lasts ten
 */
record Freeze(String member, int seconds) implements Fault {

	@Override
	public String name() {
		return ((this.seconds >= 10) ? "freeze:" : "slow:") + this.member;
	}

	@Override
	public void inject(Scene scene) {
		long pid = scene.members().pid(this.member);
		if (pid > 0 && scene.members().signal(pid, "STOP")) {
			try {
				Pause.of(Duration.ofSeconds(this.seconds));
			}
			finally {
				scene.members().signal(pid, "CONT");
			}
		}
	}

}
