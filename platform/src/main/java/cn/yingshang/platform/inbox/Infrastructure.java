package cn.yingshang.platform.inbox;

import java.io.IOException;

import cn.yingshang.platform.rule.StaleRevision;
import cn.yingshang.platform.rule.TryLater;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoWriteException;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/** Tells a failure that passes by itself from one that will come again. */
final class Infrastructure {

	private Infrastructure() {
	}

	/**
	 * Whether store, broker or a neighbour is away, so that the same event will succeed
	 * later.
	 */
	static boolean isAway(@Nullable Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof MongoNotPrimaryException || cause instanceof MongoNodeIsRecoveringException) {
				return true;
			}
			boolean refusedByStore = cause instanceof MongoWriteException || cause instanceof MongoBulkWriteException
					|| cause instanceof MongoCommandException;
			if ((cause instanceof MongoException && !refusedByStore) || cause instanceof KafkaException
					|| cause instanceof IOException || cause instanceof TryLater || cause instanceof StaleRevision) {
				return true;
			}
		}
		return false;
	}

}
