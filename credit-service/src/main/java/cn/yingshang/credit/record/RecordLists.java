package cn.yingshang.credit.record;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import cn.yingshang.credit.record.finding.Source;
import cn.yingshang.platform.store.Page;
import cn.yingshang.platform.store.PageRequest;
import cn.yingshang.platform.store.Scope;

/** The lists in which records are looked up. */
public interface RecordLists {

	/** The officers' queue, soonest end of publicity first. */
	Page<CreditRecord> queue(Scope scope, RecordState state, PageRequest request);

	/** The records of an enterprise that are in force, oldest first. */
	List<CreditRecord> inForce(String creditCode);

	/**
	 * The records of an enterprise that wait for repair, expired ones too, oldest first.
	 */
	List<CreditRecord> unrepaired(String creditCode);

	/** Records whose maximum publicity is over on a day. */
	Page<CreditRecord> ending(LocalDate today, PageRequest request);

	/** The record that came from an aggregate of another service. */
	Optional<CreditRecord> from(Source source);

}
