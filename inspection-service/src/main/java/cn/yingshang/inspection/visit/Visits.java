package cn.yingshang.inspection.visit;

import java.time.LocalDate;
import java.util.Optional;

import cn.yingshang.platform.store.Page;
import cn.yingshang.platform.store.PageRequest;
import cn.yingshang.platform.store.Scope;
import org.jspecify.annotations.Nullable;

/** Visits as they are found. */
public interface Visits {

	Optional<Visit> ofCase(String caseId);

	/**
	 * Visits by due date.
	 * @param alarmed whether only those somebody was reminded of and nobody acted on
	 */
	Page<Visit> page(Scope scope, @Nullable VisitState state, @Nullable String creditCode, boolean alarmed,
			PageRequest request);

	/** Visits whose results are public, newest first. */
	Page<Visit> published(@Nullable String region, @Nullable String creditCode, PageRequest request);

	/** A visit whose results are or were public. */
	Optional<Visit> onceTold(String id);

	/** Visits of which somebody is to be reminded by now. */
	Page<Visit> toWatch(LocalDate today, PageRequest request);

	/** Visits left and unpublished whose last day has come (B-12). */
	Page<Visit> toPublish(LocalDate today, PageRequest request);

}
