package cn.yingshang.drill.report;

import java.util.List;

import cn.yingshang.drill.check.Finding;
import cn.yingshang.drill.check.Finding.Kind;

/**
 * What one round showed.
 *
 * @param fault which fault
 * @param acknowledged operations that were
 * @param failed operations that definitely were not
 * @param unknown attempts that were unknown at first
 * @param drain seconds until everything had arrived
 * @param findings what is not as promised
 */
public record Row(String fault, int acknowledged, int failed, int unknown, double drain, List<Finding> findings) {

	long lost() {
		return count(Kind.LOST);
	}

	long doubled() {
		return count(Kind.DOUBLED);
	}

	long other() {
		return this.findings.size() - lost() - doubled();
	}

	private long count(Kind kind) {
		return this.findings.stream().filter((finding) -> finding.kind() == kind).count();
	}

}
