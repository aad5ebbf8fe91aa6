package cn.yingshang.platform.web;

import java.net.URI;

import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;

/** The three good answers, with the headers each of them carries (decision 10). */
public final class Answers {

	/** Tells that the answer belongs to an earlier request with the same key. */
	public static final String REPLAYED = "Idempotency-Replayed";

	private Answers() {
	}

	/** 200 with the revision as ETag; 304 when the caller has it already. */
	public static <T> ResponseEntity<T> found(long revision, T body) {
		return ResponseEntity.ok().eTag(etag(revision)).cacheControl(CacheControl.noCache().cachePrivate()).body(body);
	}

	/** 201 with the address and revision of what was made. */
	public static <T> ResponseEntity<T> created(URI location, long revision, T body) {
		return created(location, revision, body, false);
	}

	public static <T> ResponseEntity<T> created(URI location, long revision, T body, boolean replayed) {
		return replayed(ResponseEntity.created(location).eTag(etag(revision)), replayed).body(body);
	}

	/** 200 with the new revision. */
	public static <T> ResponseEntity<T> changed(long revision, T body, boolean replayed) {
		return replayed(ResponseEntity.ok().eTag(etag(revision)), replayed).body(body);
	}

	private static String etag(long revision) {
		return "\"" + revision + "\"";
	}

	private static ResponseEntity.BodyBuilder replayed(ResponseEntity.BodyBuilder answer, boolean replayed) {
		return replayed ? answer.header(REPLAYED, "true") : answer;
	}

}
