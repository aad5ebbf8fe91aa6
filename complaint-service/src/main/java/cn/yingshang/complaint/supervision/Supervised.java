package cn.yingshang.complaint.supervision;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What is supervised (督办对象).
 *
 * @param source {@code CASE} or {@code ORDER}
 * @param id its id
 * @param number its number
 * @param ground why
 * @param round which handling of an order; 1 for a case
 * @param stage what of it is late, where one thing has several limits
 * @param department who is late
 * @param region where
 * @param creditCode the enterprise concerned by a case
 * @param dueOn when its clock ended
 * @param overdueSince the first day too late
 */
public record Supervised(Source source, String id, String number, Ground ground, int round, @Nullable String stage,
		String department, String region, @Nullable String creditCode, LocalDate dueOn, LocalDate overdueSince) {

	/** Which kind of thing is supervised. */
	public enum Source {

		CASE("/api/approvals/cases/"), ORDER("/api/complaints/orders/");

		private final String address;

		Source(String address) {
			this.address = address;
		}

	}

	/** One supervision a source, ground, round and stage. */
	public String key() {
		String key = this.id + "|" + this.ground + "|" + this.round;
		return (this.stage != null) ? key + "|" + this.stage : key;
	}

	public String href() {
		return this.source.address + this.id;
	}

	/** Where the clock that ran out explains itself. */
	public String clock() {
		return href() + "/clock";
	}

}
