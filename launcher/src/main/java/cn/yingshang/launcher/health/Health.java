package cn.yingshang.launcher.health;

/**
 * What a probe found.
 *
 * @param serving whether the process can serve
 * @param detail what it answered, or why it did not
 */
public record Health(boolean serving, String detail) {

	static Health up(String detail) {
		return new Health(true, detail);
	}

	static Health down(String detail) {
		return new Health(false, detail);
	}

}
