package cn.yingshang.drill.history;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/** What a client knows about an attempt; a time-out is unknown, never guessed. */
public enum Outcome {

	OK, FAILED, UNKNOWN;

	@JsonValue
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

}
