package cn.yingshang.platform.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.bson.BsonDocument;
import org.bson.BsonValue;

/** An upcast that gathers fields of a document in named parts, under their own names. */
public final class NamedParts implements UnaryOperator<BsonDocument> {

	private final Map<String, List<String>> parts;

	private NamedParts(Map<String, List<String>> parts) {
		this.parts = parts;
	}

	/** No field moves yet. */
	public static NamedParts none() {
		return new NamedParts(Map.of());
	}

	/** The same, and these fields lie in a part; where none of them is, there is none. */
	public NamedParts and(String part, String... fields) {
		Map<String, List<String>> more = new LinkedHashMap<>(this.parts);
		more.put(part, List.of(fields));
		return new NamedParts(more);
	}

	@Override
	public BsonDocument apply(BsonDocument document) {
		Map<String, BsonDocument> gathered = new LinkedHashMap<>();
		this.parts.forEach((part, fields) -> {
			BsonDocument inside = new BsonDocument();
			for (String field : fields) {
				BsonValue value = document.remove(field);
				if (value != null) {
					inside.put(field, value);
				}
			}
			if (!inside.isEmpty()) {
				gathered.put(part, inside);
			}
		});
		document.putAll(gathered);
		return document;
	}

}
