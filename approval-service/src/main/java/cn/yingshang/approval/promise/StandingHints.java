package cn.yingshang.approval.promise;

import java.util.List;

/** The standing projection, kept by credit-service's events. */
public interface StandingHints {

	/** The hint; a subject nobody told anything about looks eligible. */
	StandingHint of(String creditCode);

	/** Keeps a changed eligibility, unless a later one was kept before. */
	void keep(String creditCode, boolean eligible, List<Ground> grounds, long sequence);

	/** Keeps whether a record is in force, unless later news were kept before. */
	void keepRecord(String recordId, String creditCode, boolean open, long sequence);

}
