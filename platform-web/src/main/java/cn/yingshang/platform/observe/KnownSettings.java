package cn.yingshang.platform.observe;

import java.util.Set;

/**
 * Settings a module reads without a properties record, so that they are not taken for
 * misspelt ones.
 */
@FunctionalInterface
public interface KnownSettings {

	/** Full names in kebab-case; a last part {@code *} stands for anything. */
	Set<String> names();

}
