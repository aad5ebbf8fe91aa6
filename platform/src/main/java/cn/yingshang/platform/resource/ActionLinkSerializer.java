package cn.yingshang.platform.resource;

import java.util.Map;

import cn.yingshang.platform.openapi.OperationName;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.std.StdSerializer;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Names the operation behind an action as it goes out: a view knows its verbs, and only
 * the running service knows who takes them.
 */
final class ActionLinkSerializer extends StdSerializer<ActionLink> implements SmartInitializingSingleton {

	private final ObjectProvider<RequestMappingHandlerMapping> mapping;

	/** Set once, before the first request. */
	private ActionOperations operations = new ActionOperations(Map.of());

	ActionLinkSerializer(ObjectProvider<RequestMappingHandlerMapping> mapping) {
		super(ActionLink.class);
		this.mapping = mapping;
	}

	@Override
	public void afterSingletonsInstantiated() {
		this.operations = new ActionOperations(this.mapping.getObject().getHandlerMethods());
	}

	@Override
	public void serialize(ActionLink link, JsonGenerator out, SerializationContext context) {
		OperationName operation = this.operations.at(link.href());
		out.writeStartObject(link);
		out.writeStringProperty("verb", link.verb());
		out.writeStringProperty("href", link.href());
		if (operation != null) {
			out.writeStringProperty("operationId", operation.id());
			schema(operation.schema(), out);
		}
		out.writeEndObject();
	}

	private static void schema(@Nullable String schema, JsonGenerator out) {
		if (schema != null) {
			out.writeStringProperty("schema", schema);
		}
	}

}
