package cn.yingshang.platform.outbox;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;

import cn.yingshang.platform.event.Publication;
import cn.yingshang.platform.store.AggregateStore;
import cn.yingshang.platform.store.SystemScope;
import cn.yingshang.platform.store.Unpublished;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.implementation.bytecode.assign.Assigner;

/** Mistakes of the outbox; in its package, because they touch what nobody else may. */
public final class OutboxMistakes {

	private OutboxMistakes() {
	}

	/** Clears, then publishes. */
	public static final class ClearFirst {

		private ClearFirst() {
		}

		@Advice.OnMethodEnter
		static void enter(@Advice.Argument(0) Publication publication,
				@Advice.FieldValue("clearing") OutboxClearing clearing) {
			clearing.published(publication);
		}

	}

	/** Newest first. */
	public static final class Reverse {

		private Reverse() {
		}

		@Advice.OnMethodExit
		static void exit(@Advice.Return(readOnly = false, typing = Assigner.Typing.DYNAMIC) List<Object> events) {
			List<Object> reversed = new ArrayList<>(events);
			Collections.reverse(reversed);
			events = reversed;
		}

	}

	/** Reads the whole aggregate, and throws where it cannot. */
	public static final class Undecodable {

		private Undecodable() {
		}

		@Advice.OnMethodEnter
		static void enter(@Advice.Argument(0) Unpublished unpublished, @Advice.Argument(2) String id,
				@Advice.FieldValue("stores") Supplier<List<AggregateStore<?>>> stores) {
			for (AggregateStore<?> store : stores.get()) {
				if (store.unpublished().collection().equals(unpublished.collection())) {
					store.find(id, SystemScope.named("sweeper"));
				}
			}
		}

	}

	/** Catches nothing. */
	public static final class Unguarded {

		private Unguarded() {
		}

		@Advice.OnMethodEnter(skipOn = Advice.OnNonDefaultValue.class)
		static boolean enter(@Advice.Argument(3) Runnable work) {
			work.run();
			return true;
		}

		@Advice.OnMethodExit
		static void exit(@Advice.Return(readOnly = false) boolean succeeded) {
			succeeded = true;
		}

	}

}
