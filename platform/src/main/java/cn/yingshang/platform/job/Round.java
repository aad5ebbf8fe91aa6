package cn.yingshang.platform.job;

import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import cn.yingshang.platform.call.Call;
import cn.yingshang.platform.observe.Failures;

/**
 * One run of a job.
 *
 * @param calls a call at the present time, for each item its own
 * @param mine claims the run for longer; says whether it is still this instance's
 * @param failures where an item that fails is kept
 */
public record Round(Supplier<Call> calls, BooleanSupplier mine, Failures failures) {

	/** A run that nobody else can claim, as in a story. */
	public static Round of(Call call, Failures failures) {
		return new Round(() -> call, () -> true, failures);
	}

}
