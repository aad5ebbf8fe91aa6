package cn.yingshang.credit.record;

import java.util.Optional;

/** Where an enterprise lies, if it is known here. */
@FunctionalInterface
public interface KnownSubjects {

	/** Its region. */
	Optional<String> regionOf(String creditCode);

}
