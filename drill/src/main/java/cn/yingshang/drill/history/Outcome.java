package cn.yingshang.drill.history;

import com.fasterxml.jackson.annotation.JsonValue;

/** What a client knows about an attempt; a time-out is unknown, never guessed. */
public enum Outcome {

	OK, FAILED, UNKNOWN;

	@JsonValue
	public String code() {
		return name().toLowerCase(java.util.Locale.ROOT);
	}

}
