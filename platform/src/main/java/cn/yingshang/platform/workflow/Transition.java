package cn.yingshang.platform.workflow;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One row of a workflow table.
 *
 * @param from the state it starts from; null when the verb brings the aggregate into
 * being
 * @param verb what is done
 * @param to the state it leads to
 * @param who who may
 * @param events the facts the step may raise, such as {@code order.closed}
 */
public record Transition<S extends Enum<S>, V extends Enum<V>>(@Nullable S from, V verb, S to, Who who,
		List<String> events) {

}
