package cn.yingshang.complaint.subject;

import java.util.Optional;

/** The enterprises this service knows of (decision 12). */
public interface Subjects {

	boolean knows(String creditCode);

	Optional<KnownSubject> find(String creditCode);

	/** Writes what was told, unless something newer is known. */
	void save(KnownSubject subject);

}
