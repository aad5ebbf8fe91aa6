package cn.yingshang.platform.web.refusal;

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
record InvalidField(String field, String rule, @Nullable Object rejected, String message) {

}
