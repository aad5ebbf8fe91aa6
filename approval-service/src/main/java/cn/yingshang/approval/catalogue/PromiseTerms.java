package cn.yingshang.approval.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * Whether and how an item may be had on a promise, 告知承诺适用.
 *
 * @param allowed false for what A-72 excludes
 * @param reason why it is excluded
 * @param verificationMode how a promise is verified
 * @param verificationDays calendar days within which; null for the configured default
 */
public record PromiseTerms(boolean allowed, @Nullable String reason, @Nullable VerificationMode verificationMode,
		@Nullable Integer verificationDays) {

	public VerificationMode mode() {
		return (this.verificationMode != null) ? this.verificationMode : VerificationMode.FULL;
	}

}
