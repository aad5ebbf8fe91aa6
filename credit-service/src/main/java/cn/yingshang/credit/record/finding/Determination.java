package cn.yingshang.credit.record.finding;

import org.jspecify.annotations.Nullable;

/**
 * Who determined something about whom (失信认定, D-15), as the record keeps it.
 *
 * @param creditCode whose it is
 * @param organ code of the department that determined it (认定单位)
 * @param sector the field, for Order 58
 * @param sourceService the service that found it
 * @param sourceId the aggregate there
 * @param notRepairableBasis the text that forbids repair (D-22)
 */
public record Determination(String creditCode, String organ, Sector sector, @Nullable String sourceService,
		@Nullable String sourceId, @Nullable String notRepairableBasis) {

	/** Before anything is entered. */
	public static final Determination NONE = new Determination("", "", Sector.OTHER, null, null, null);

	/** What an entry determines. */
	public static Determination of(RecordEntry entry) {
		Source source = entry.source();
		return new Determination(entry.creditCode(), entry.organ(), entry.sector(),
				(source != null) ? source.service() : null, (source != null) ? source.id() : null,
				entry.notRepairableBasis());
	}

	public @Nullable Source source() {
		return (this.sourceService != null && this.sourceId != null) ? new Source(this.sourceService, this.sourceId)
				: null;
	}

}
