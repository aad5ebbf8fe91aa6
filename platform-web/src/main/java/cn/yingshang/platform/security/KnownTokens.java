package cn.yingshang.platform.security;

/** The tokens that were verified lately: to look one up costs next to nothing. */
public interface KnownTokens {

	/** Whether the token was found good lately and is not expired since. */
	boolean knows(String token);

}
