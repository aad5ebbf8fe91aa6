package cn.yingshang.faults;

import net.bytebuddy.asm.Advice;

/** Does nothing instead of the method. */
public final class Skip {

	private Skip() {
	}

	@Advice.OnMethodEnter(skipOn = Advice.OnNonDefaultValue.class)
	static boolean skip() {
		return true;
	}

}
