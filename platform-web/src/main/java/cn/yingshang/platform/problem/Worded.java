package cn.yingshang.platform.problem;

/** An entry of {@code errors} whose message can be said in another language. */
public interface Worded {

	String message();

	/** The same with another message. */
	Worded saying(String words);

}
