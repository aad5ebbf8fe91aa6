package cn.yingshang.credit.repair;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;

import cn.yingshang.platform.rule.RuleViolation;
import cn.yingshang.rulebook.Rules;
import org.jspecify.annotations.Nullable;

/**
 * What an application consists of (修复申请材料, D-14).
 *
 * @param commitment the public credit commitment
 * @param materials the papers handed in
 * @param missing the one-time list, empty if it was never handed back
 */
record Papers(@Nullable Commitment commitment, List<Material> materials, List<String> missing) {

	static final Papers NONE = new Papers(null, List.of(), List.of());

	Papers {
		materials = (materials != null) ? List.copyOf(materials) : List.of();
		missing = (missing != null) ? List.copyOf(missing) : List.of();
	}

	Commitment committed() {
		return Objects.requireNonNull(this.commitment);
	}

	/** Handed in, at first or again; what was listed stays known. */
	Papers handedIn(Commitment commitment, List<Material> materials) {
		return new Papers(commitment, materials, this.missing);
	}

	/** Handed back with all that is missing; a second list may only repeat the first. */
	Papers handedBack(List<String> missing) {
		if (missing.isEmpty()) {
			throw new RuleViolation(Rules.D_34, "missing", null, "退回应当一次性告知需要补正的全部内容");
		}
		if (!this.missing.isEmpty() && !new HashSet<>(this.missing).containsAll(missing)) {
			throw new RuleViolation(Rules.D_34, "missing", missing, "再次退回只能列明首次告知的内容");
		}
		return new Papers(this.commitment, this.materials, this.missing.isEmpty() ? missing : this.missing);
	}

	/** Whether a proof of performance was handed in. */
	boolean prove() {
		return this.materials.stream().anyMatch((material) -> material.kind() == Material.Kind.PERFORMANCE_PROOF);
	}

}
