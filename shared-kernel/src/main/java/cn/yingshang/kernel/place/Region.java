package cn.yingshang.kernel.place;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A region of the city (区县市、先导区、街道; G-01, G-02, G-05).
 *
 * @param code GB/T 2260 or NBS code; a functional zone has none and carries one of ours
 * ({@code ZJP})
 * @param name its name
 * @param kind what it is
 * @param parent the code of the region it lies in, {@code null} for the city
 * @param gbt2260 whether the code is official
 * @param evidence V verified, S partial, M from memory, D our reading
 * @param aliases other codes and names it answers to
 * @param registryPrefix characters 3 to 8 of credit codes registered there, where they
 * differ (E-06)
 * @param validFrom first day it exists, open if {@code null}
 * @param validTo last day it exists, open if {@code null}
 */
public record Region(String code, String name, RegionKind kind, @Nullable String parent, boolean gbt2260,
		String evidence, List<String> aliases, @Nullable String registryPrefix, @Nullable LocalDate validFrom,
		@Nullable LocalDate validTo) {

	public Region {
		aliases = List.copyOf(aliases);
		if (!code.matches("[A-Z0-9]{2,12}")) {
			throw new IllegalArgumentException("A region's code is 2 to 12 digits and capitals: " + code);
		}
	}

	/**
	 * Whether the region exists on a day.
	 * @param day a date
	 * @return whether the day lies within its validity
	 */
	public boolean validOn(LocalDate day) {
		return (this.validFrom == null || !day.isBefore(this.validFrom))
				&& (this.validTo == null || !day.isAfter(this.validTo));
	}

}
