package cn.yingshang.platform.web.refusal;

import java.util.Comparator;

import cn.yingshang.platform.problem.Worded;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with one field: an entry of {@code errors} in a problem.
 *
 * @param field path such as {@code items[0].name}
 * @param rule the constraint, or the id of a rule of the domain
 * @param rejected the value; absent when it is personal
 * @param message for a person
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record InvalidField(String field, String rule, @Nullable Object rejected, String message) implements Worded {

	/** By field, then rule: the same request is answered the same. */
	static final Comparator<InvalidField> ORDER = Comparator.comparing(InvalidField::field)
		.thenComparing(InvalidField::rule)
		.thenComparing(InvalidField::message);

	@Override
	public InvalidField saying(String words) {
		return new InvalidField(this.field, this.rule, this.rejected, words);
	}

}
