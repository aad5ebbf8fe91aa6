package cn.yingshang.inspection.object.store;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/** The documents of the projections. */
final class ObjectDocuments {

	private ObjectDocuments() {
	}

	record SubjectDocument(@JsonProperty("_id") String creditCode, String name, String region, String industry,
			long sequence) {
	}

	record RiskDocument(@JsonProperty("_id") String creditCode, String riskClass, String asOf, long sequence) {
	}

	record RecordDocument(@JsonProperty("_id") String recordId, String creditCode, String kind, String severity,
			String publishedOn, @Nullable String endedOn, @Nullable String endReason, boolean open, long sequence) {
	}

	record RepairDocument(@JsonProperty("_id") String recordId, String outcome, String decidedOn) {
	}

	record LicenceDocument(@JsonProperty("_id") String licenceNumber, String creditCode, @Nullable String item,
			String revokedOn) {
	}

}
