package cn.yingshang.inspection.visit;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import cn.yingshang.inspection.object.Entries;
import cn.yingshang.platform.store.Page;
import cn.yingshang.platform.store.PageRequest;
import cn.yingshang.platform.store.Scope;
import org.jspecify.annotations.Nullable;

/** Visits and parts as they are kept and found. */
public interface Visits extends Entries {

	Optional<Visit> ofCase(String caseId);

	/** The parts of a visit that the scope may see; rows without history. */
	List<Part> parts(String visitId, Scope scope);

	Page<Visit> page(Scope scope, @Nullable VisitState state, @Nullable String creditCode, PageRequest request);

	Page<Part> partQueue(Scope scope, @Nullable PartState state, PageRequest request);

	/** What an enterprise has used of the cap in a year (B-24). */
	FrequencyUse use(String creditCode, Collection<String> departments, int year);

	@Override
	default int inYear(String creditCode, int year) {
		return use(creditCode, List.of(), year).entries();
	}

	/** The same for all enterprises of a region that have used any. */
	Map<String, FrequencyUse> uses(String region, Collection<String> departments, int year);

	/** Visits left and unpublished whose last day has come (B-12). */
	Page<Visit> toPublish(LocalDate today, PageRequest request);

}
