package cn.yingshang.platform.rule;

import java.net.URI;

/**
 * A rule by which something is refused or counted. The modules name theirs as constants,
 * so that an id that is in no catalogue does not compile.
 */
public interface Rule {

	/** Short and stable, such as {@code X-01}. */
	String id();

	/** Where it can be read; ends in the id. */
	default URI link() {
		return URI.create("https://yingshang.example/rules/" + id());
	}

}
