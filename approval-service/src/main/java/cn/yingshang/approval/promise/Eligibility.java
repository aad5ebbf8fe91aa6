package cn.yingshang.approval.promise;

/** Asks, live, whether a subject may promise (A-71, decision 13). */
public interface Eligibility {

	/** The answer; never an exception: whoever cannot be asked gives the safe answer. */
	Standing of(String creditCode);

}
