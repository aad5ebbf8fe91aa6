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

	/** Forgets that it has had what comes again, but not how far it got. */
	public static final class Forget {

		private Forget() {
		}

		@Advice.OnMethodEnter
		static Progress enter(@Advice.Argument(value = 0, readOnly = false) Progress start,
				@Advice.Argument(1) List<IncomingEvent> events) {
			Progress known = start;
			start = start.advanced(Math.min(start.sequence(), events.get(0).sequence() - 1));
			return known;
		}

		@Advice.OnMethodExit
		static void exit(@Advice.Enter Progress known,
				@Advice.Return(readOnly = false, typing = Assigner.Typing.DYNAMIC) Progress after) {
			after = after.advanced(Math.max(after.sequence(), known.sequence()));
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

	/** Tells aggregates apart by their ids alone. */
	public static final class SubjectAlone {

		private SubjectAlone() {
		}

		@Advice.OnMethodExit
		static void exit(@Advice.This IncomingEvent event, @Advice.Return(readOnly = false) String stream) {
			stream = event.subject();
		}

	}

}
