package cn.yingshang.complaint.subject;

import java.util.Optional;

/** The enterprises this service knows of (decision 12). */
@FunctionalInterface
public interface Subjects {

	Optional<KnownSubject> find(String creditCode);

	default boolean knows(String creditCode) {
		return find(creditCode).isPresent();
	}

}
