package cn.yingshang.inspection;

/** A source of unguessable values, injected like clock and ids. */
@FunctionalInterface
public interface Secrets {

	/** 32 random bytes in lower-case hexadecimal. */
	String next();

}
