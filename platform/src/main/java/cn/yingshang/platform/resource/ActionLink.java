package cn.yingshang.platform.resource;

import java.util.List;

import cn.yingshang.kernel.access.Actor;
import cn.yingshang.platform.aggregate.Aggregate;
import cn.yingshang.platform.workflow.Workflow;

/**
 * A legal next verb for this caller, shown as {@code _actions} (decision 6).
 *
 * @param verb as it stands in the address
 * @param href where to POST it
 */
public record ActionLink(String verb, String href) {

	/** The actions the table allows this actor from the present state. */
	public static List<ActionLink> of(Aggregate<?, ?> aggregate, Actor actor, String address) {
		return aggregate.actions(actor)
			.stream()
			.map(Workflow::path)
			.map((verb) -> new ActionLink(verb, address + "/" + verb))
			.toList();
	}

}
