package cn.yingshang.launcher.plan;

import java.util.List;

import cn.yingshang.launcher.process.Role;

/** What the processes are tuned for. */
public enum Profile {

	/** Ready soon and small: first-tier compiler, serial collector, heaps that shrink. */
	START(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:MinHeapFreeRatio=10", "-XX:MaxHeapFreeRatio=25",
			"-XX:ReservedCodeCacheSize=64m", "-Xss512k", "-XX:MaxMetaspaceSize=192m")) {

		@Override
		List<String> heap(Role role) {
			return switch (role) {
				case STORE -> List.of("-Xms16m", "-Xmx256m");
				case BROKER -> List.of("-Xms32m", "-Xmx192m");
				case ISSUER, SERVICE, GATEWAY -> List.of("-Xms24m", "-Xmx192m");
			};
		}

	},

	/** Fast under load: both compilers, room on the heap. */
	BENCH(List.of("-XX:+UseParallelGC", "-XX:ReservedCodeCacheSize=160m", "-Xss512k")) {

		@Override
		List<String> heap(Role role) {
			return switch (role) {
				case STORE -> List.of("-Xms512m", "-Xmx1g");
				case BROKER -> List.of("-Xms256m", "-Xmx512m");
				case ISSUER, SERVICE, GATEWAY -> List.of("-Xms256m", "-Xmx512m");
			};
		}

	};

	private final List<String> options;

	Profile(List<String> options) {
		this.options = options;
	}

	List<String> options() {
		return this.options;
	}

	/** The heap budget of a process. */
	abstract List<String> heap(Role role);

}
