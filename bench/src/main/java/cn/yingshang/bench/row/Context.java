package cn.yingshang.bench.row;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

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
 * @param sizes stored cases to measure at
 * @param report where figures go
 */
public record Context(URI gateway, URI issuer, Tokens tokens, SuiteProcesses processes, Path home, int rounds,
		Duration time, int workers, List<Integer> sizes, Report report) {

}
