package cn.yingshang.platform.store;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoServerException;
import com.mongodb.MongoWriteException;
import org.jspecify.annotations.Nullable;

/** Tells a refusal by a unique index from every other error of the store. */
final class DuplicateKey {

	private static final int CODE = 11000;

	/** The server names the index in its message only. */
	private static final Pattern INDEX = Pattern.compile("index: (\\S+) dup key");

	private DuplicateKey() {
	}

	/**
	 * The unique index that refused a write.
	 * @throws MongoServerException the same error when it is another one
	 */
	static String index(MongoServerException error) {
		if (!isDuplicate(error)) {
			throw error;
		}
		Matcher named = INDEX.matcher(message(error));
		return named.find() ? named.group(1) : "";
	}

	private static boolean isDuplicate(MongoServerException error) {
		return (error instanceof MongoWriteException write) ? write.getError().getCode() == CODE
				: error instanceof MongoCommandException && error.getCode() == CODE;
	}

	private static String message(MongoServerException error) {
		@Nullable String message = error.getMessage();
		return (message != null) ? message : "";
	}

}
