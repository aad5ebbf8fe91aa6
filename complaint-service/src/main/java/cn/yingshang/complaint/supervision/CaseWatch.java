package cn.yingshang.complaint.supervision;

import java.util.Optional;

/** The approvals in progress. */
public interface CaseWatch {

	Optional<WatchedCase> find(String caseId);

	/** Writes what was told, unless something newer is known. */
	void save(WatchedCase watched);

}
