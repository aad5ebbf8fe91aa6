package cn.yingshang.approval.subject;

/** The projection of subjects, kept by their events. */
public interface SubjectProjection extends Subjects {

	/** Keeps what an event told, unless a later one was kept before. */
	void keep(KnownSubject subject, long sequence);

}
