package cn.yingshang.platform.event;

/** The Kafka headers of a CloudEvent in binary mode, and our extensions. */
public final class EventHeaders {

	public static final String ID = "ce_id";

	public static final String SOURCE = "ce_source";

	public static final String TYPE = "ce_type";

	public static final String SUBJECT = "ce_subject";

	public static final String TIME = "ce_time";

	public static final String VERSION = "ce_specversion";

	/** 1, 2, 3 … per aggregate. */
	public static final String SEQUENCE = "ce_sequence";

	/** Id of the event that led to this one. */
	public static final String CAUSATION = "ce_causationid";

	public static final String CORRELATION = "ce_correlationid";

	/** Hash of the audit chain's entry that raised it. */
	public static final String CHAIN_HEAD = "ce_chainhead";

	public static final String TRACEPARENT = "traceparent";

	public static final String CONTENT_TYPE = "content-type";

	private EventHeaders() {
	}

}
