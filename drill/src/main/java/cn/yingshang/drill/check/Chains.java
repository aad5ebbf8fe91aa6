package cn.yingshang.drill.check;

import java.util.List;

import cn.yingshang.drill.check.Finding.Kind;
import cn.yingshang.kernel.canonical.CanonicalJson;
import cn.yingshang.kernel.canonical.Sha256;

/** Hashes an audit chain again, as docs/verify.md tells. */
final class Chains {

	private static final String GENESIS = "0".repeat(64);

	private Chains() {
	}

	static void check(Seen resource, List<Finding> findings) {
		String previous = GENESIS;
		int index = 0;
		for (Link link : resource.chain()) {
			String hash = Sha256.hex(previous + "\n" + CanonicalJson.of(link.entry()));
			if (link.index() != index || !link.previousHash().equals(previous) || !link.hash().equals(hash)) {
				findings.add(new Finding(Kind.FORGED, resource.path() + ": link " + index + " does not verify"));
				return;
			}
			previous = link.hash();
			index++;
		}
		if (index != resource.timeline().size()) {
			findings.add(new Finding(Kind.FORGED, resource.path() + ": " + index + " links, "
					+ resource.timeline().size() + " entries in the timeline"));
		}
	}

}
