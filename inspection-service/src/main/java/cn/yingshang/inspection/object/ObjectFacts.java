package cn.yingshang.inspection.object;

import org.jspecify.annotations.Nullable;

/**
 * What is heard about enterprises. Each fact carries its place in its source's sequence:
 * an older one changes nothing.
 */
public interface ObjectFacts {

	void subject(Subject subject, long sequence);

	void riskClass(String creditCode, RiskClass riskClass, String asOf, long sequence);

	void recordPublished(String creditCode, OpenRecord published, long sequence);

	void recordEnded(String recordId, String creditCode, String reason, String endedOn, long sequence);

	void licenceRevoked(String licenceNumber, String creditCode, @Nullable String item, String revokedOn,
			long sequence);

}
