package cn.yingshang.platform.job;

import net.bytebuddy.asm.Advice;

/** Mistakes of the jobs; in their package, because they touch what nobody else may. */
public final class JobMistakes {

	private JobMistakes() {
	}

	/** Lets an item's failure end the run. */
	public static final class Rethrow {

		private Rethrow() {
		}

		@Advice.OnMethodEnter
		static void enter(@Advice.Argument(1) Throwable cause) throws Throwable {
			throw cause;
		}

	}

}
