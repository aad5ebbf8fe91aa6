package cn.yingshang.faults;

import java.util.concurrent.ThreadLocalRandom;

import cn.yingshang.platform.audit.ChainLink;
import cn.yingshang.platform.call.Call;
import com.mongodb.client.model.Filters;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.implementation.bytecode.assign.Assigner;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Mistakes of the store. */
final class StoreMistakes {

	private StoreMistakes() {
	}

	/** Replaces whatever revision is there. */
	static final class AnyRevision {

		private AnyRevision() {
		}

		@Advice.OnMethodExit
		static void exit(@Advice.Argument(0) String id,
				@Advice.Return(readOnly = false, typing = Assigner.Typing.DYNAMIC) Bson filter) {
			filter = Filters.eq("_id", id);
		}

	}

	/** Does not know an event again that the aggregate carries as a cause. */
	static final class NoCause {

		private NoCause() {
		}

		@Advice.OnMethodExit
		static void exit(@Advice.Argument(1) Call call, @Advice.Return(readOnly = false) boolean done) {
			done = done && call.key() != null;
		}

	}

	/** Makes anew for an event that something was made for. */
	static final class NoCauseKey {

		private NoCauseKey() {
		}

		@Advice.OnMethodExit
		static void exit(@Advice.Argument(0) Call call, @Advice.Return(readOnly = false) @Nullable String key) {
			if (call.key() == null) {
				key = null;
			}
		}

	}

	/** Leaves one insert in ten out. */
	static final class SometimesNot {

		private SometimesNot() {
		}

		@Advice.OnMethodEnter(skipOn = Advice.OnNonDefaultValue.class)
		static boolean enter() {
			return ThreadLocalRandom.current().nextInt(10) == 0;
		}

	}

	/** Forgets the entry before. */
	static final class FromGenesis {

		private FromGenesis() {
		}

		@Advice.OnMethodEnter
		static void enter(@Advice.Argument(value = 0, readOnly = false) String previous) {
			previous = ChainLink.GENESIS;
		}

	}

}
