package cn.yingshang.launcher.doctor;

import org.jspecify.annotations.Nullable;

/**
 * What one check found.
 *
 * @param subject what was checked
 * @param verdict how bad it is
 * @param found what is there
 * @param fix what to do about it, in one line; none when all is well
 */
public record Finding(String subject, Verdict verdict, String found, @Nullable String fix) {

	/** How bad a finding is. */
	public enum Verdict {

		/** As it should be. */
		OK,
		/** Works, but see the fix. */
		WARNING,
		/** Will not work. */
		FAILURE

	}

	public static Finding ok(String subject, String found) {
		return new Finding(subject, Verdict.OK, found, null);
	}

	public static Finding warning(String subject, String found, String fix) {
		return new Finding(subject, Verdict.WARNING, found, fix);
	}

	public static Finding failure(String subject, String found, String fix) {
		return new Finding(subject, Verdict.FAILURE, found, fix);
	}

}
