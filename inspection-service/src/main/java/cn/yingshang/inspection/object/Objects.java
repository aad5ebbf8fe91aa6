package cn.yingshang.inspection.object;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import cn.yingshang.platform.store.Page;
import cn.yingshang.platform.store.PageRequest;
import org.jspecify.annotations.Nullable;

/**
 * The library of what may be inspected: subjects, their standing and, in a room of its
 * own, their risk class.
 */
public interface Objects {

	Optional<Subject> find(String creditCode);

	/** A page of a region's subjects, or of all, by credit code. */
	Page<Subject> inRegion(@Nullable String region, PageRequest page);

	/**
	 * All subjects of these regions whose industry has one of the prefixes, at most a
	 * limit.
	 */
	List<Subject> candidates(Collection<String> regions, Collection<String> industries, int limit);

	/**
	 * The classes of those that have been told; the others count as {@link RiskClass#B}.
	 */
	Map<String, RiskClass> riskClasses(Collection<String> creditCodes);

	List<OpenRecord> openRecords(String creditCode);

	/** Numbers of the licences revoked. */
	List<String> revokedLicences(String creditCode);

}
