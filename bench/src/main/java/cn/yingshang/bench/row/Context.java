package cn.yingshang.bench.row;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

import cn.yingshang.bench.suite.SuiteProcesses;
import cn.yingshang.demo.client.Tokens;

/**
 * What a row works with.
 *
 * @param gateway the one door
 * @param issuer who gives tokens
 * @param tokens tokens of demonstration accounts
 * @param processes the running suite
 * @param home the suite's folder
 * @param rounds how many measured rounds
 * @param time how long a round
 * @param workers how many at once
 * @param size stored cases to measure at
 * @param report where figures go
 */
public record Context(URI gateway, URI issuer, Tokens tokens, SuiteProcesses processes, Path home, int rounds,
		Duration time, int workers, int size, Report report) {

	/** The same at another number of stored cases. */
	public Context at(int stored) {
		return new Context(this.gateway, this.issuer, this.tokens, this.processes, this.home, this.rounds, this.time,
				this.workers, stored, this.report);
	}

}
