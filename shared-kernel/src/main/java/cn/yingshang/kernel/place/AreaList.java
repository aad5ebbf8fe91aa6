package cn.yingshang.kernel.place;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The areas the city counted over a time (区县市、先导区; G-03, G-04).
 *
 * @param id its short name, the number of areas
 * @param members codes in the order of the source
 * @param evidence V verified, S partial, M from memory, D our reading
 * @param note where it comes from
 * @param validFrom first day, open if {@code null}
 * @param validTo last day, open if {@code null}
 */
public record AreaList(String id, List<String> members, String evidence, String note, @Nullable LocalDate validFrom,
		@Nullable LocalDate validTo) {

	public AreaList {
		members = List.copyOf(members);
	}

	/**
	 * Whether the list is the one of a day.
	 * @param day a date
	 * @return whether the day lies within its validity
	 */
	public boolean validOn(LocalDate day) {
		return (this.validFrom == null || !day.isBefore(this.validFrom))
				&& (this.validTo == null || !day.isAfter(this.validTo));
	}

}
