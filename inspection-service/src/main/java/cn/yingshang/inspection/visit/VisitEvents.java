package cn.yingshang.inspection.visit;

import java.time.LocalDate;
import java.util.List;

import cn.yingshang.inspection.visit.opinion.DepartmentResult;
import cn.yingshang.inspection.visit.opinion.Opinion;
import cn.yingshang.inspection.visit.schedule.Cancellation;
import cn.yingshang.inspection.visit.schedule.GrantedPromise;
import cn.yingshang.inspection.visit.schedule.Schedule;
import cn.yingshang.inspection.visit.schedule.VisitKind;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** What visits tell the other services (contracts/events/inspection). */
public final class VisitEvents {

	private VisitEvents() {
	}

	/** A visit is scheduled. */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	public record Scheduled(String visitId, VisitKind kind, String creditCode, String region, @Nullable String caseId,
			@Nullable String caseNumber, LocalDate dueOn, LocalDate plannedOn, String leadDepartment,
			List<String> departments) {

		static Scheduled of(Visit visit, LocalDate dueOn) {
			Schedule schedule = visit.schedule();
			return new Scheduled(visit.id(), schedule.kind(), visit.creditCode(), visit.area(), schedule.caseId(),
					schedule.promised().map(GrantedPromise::caseNumber).orElse(null), dueOn, schedule.plannedOn(),
					visit.lead(), schedule.departments());
		}

	}

	/** A visit will not take place, and why: whoever waits for it must not wait on. */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	public record Cancelled(String visitId, VisitKind kind, @Nullable String caseId, String creditCode,
			Cancellation.Ground reason, LocalDate cancelledOn) {

		static Cancelled of(Visit visit, Cancellation cancellation) {
			return new Cancelled(visit.id(), visit.schedule().kind(), visit.schedule().caseId(), visit.creditCode(),
					cancellation.ground(), cancellation.on());
		}

	}

	/** The officers have left; conforming as said at {@link Visit#leave}. */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	public record Completed(String visitId, VisitKind kind, String creditCode, String region, @Nullable String caseId,
			LocalDate completedOn, List<DepartmentResult> results, boolean conforming) {

		static Completed of(Visit visit, LocalDate on, Opinion opinion) {
			return new Completed(visit.id(), visit.schedule().kind(), visit.creditCode(), visit.area(),
					visit.schedule().caseId(), on, opinion.results(), visit.conforming());
		}

	}

}
