package cn.yingshang.platform.resource;

import java.util.List;

import cn.yingshang.kernel.access.Actor;
import cn.yingshang.platform.aggregate.Aggregate;
import cn.yingshang.platform.workflow.Workflow;
import org.jspecify.annotations.Nullable;

/**
 * A legal next verb for this caller, shown as {@code _actions} (decision 6).
 *
 * @param verb as it stands in the address
 * @param href where to POST it
 * @param operationId what the API description calls it; written by
 * {@link ActionLinkSerializer}
 * @param schema the schema of the body it takes, if any; written likewise
 */
public record ActionLink(String verb, String href, @Nullable String operationId, @Nullable String schema) {

	public ActionLink(String verb, String href) {
		this(verb, href, null, null);
	}

	/** The actions the table allows this actor from the present state. */
	public static List<ActionLink> of(Aggregate<?, ?> aggregate, Actor actor, String address) {
		return aggregate.actions(actor)
			.stream()
			.map(Workflow::path)
			.map((verb) -> new ActionLink(verb, address + "/" + verb))
			.toList();
	}

}
