package cn.yingshang.platform.inbox;

import java.util.List;

import cn.yingshang.platform.event.IncomingEvent;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.implementation.bytecode.assign.Assigner;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Mistakes of the inbox; in its package, because they touch what nobody else may. */
public final class InboxMistakes {

	private InboxMistakes() {
	}

	/** Applies whatever comes, as often as it comes. */
	public static final class ApplyAll {

		private ApplyAll() {
		}

		@Advice.OnMethodEnter(skipOn = Advice.OnNonDefaultValue.class)
		static boolean enter(@Advice.Argument(1) List<IncomingEvent> events,
				@Advice.FieldValue("reactions") Reactions reactions) {
			for (IncomingEvent event : events) {
				reactions.react(event);
				reactions.react(event);
			}
			return true;
		}

		@Advice.OnMethodExit
		static void exit(@Advice.Argument(0) Progress start,
				@Advice.Return(readOnly = false, typing = Assigner.Typing.DYNAMIC) Progress after) {
			after = start;
		}

	}

	/** Returns at once, so that the offset is committed, and applies a moment later. */
	public static final class Later {

		private Later() {
		}

		@Advice.OnMethodEnter(skipOn = Advice.OnNonDefaultValue.class)
		static boolean enter(@Advice.This InboxListener listener,
				@Advice.Argument(0) List<ConsumerRecord<String, byte[]>> messages) {
			return Afterwards.put(listener, messages);
		}

	}

	/** Whatever fails is done. */
	public static final class Swallow {

		private Swallow() {
		}

		@Advice.OnMethodExit(onThrowable = RuntimeException.class)
		static void exit(@Advice.Thrown(readOnly = false) Throwable failure,
				@Advice.Return(readOnly = false, typing = Assigner.Typing.DYNAMIC) Outcome outcome) {
			failure = null;
			outcome = Outcome.APPLIED;
		}

	}

}
