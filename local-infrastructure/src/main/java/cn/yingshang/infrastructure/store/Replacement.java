package cn.yingshang.infrastructure.store;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

import cn.yingshang.infrastructure.store.bson.BsonCodec;
import cn.yingshang.infrastructure.store.bson.BsonWriter;
import de.bwaldvogel.mongo.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * A document in the place of another: a whole one, or the old one with plain fields set,
 * raised and unset. The library would copy both deeply, several times, and these are the
 * writes the suite does most.
 */
final class Replacement {

	private static final Set<String> OPERATORS = Set.of("$set", "$unset", "$max");

	private static final List<byte[]> ID = List.of("_id".getBytes(StandardCharsets.UTF_8));

	private final Selection.Match found;

	private final Document document;

	private Replacement(Selection.Match found, Document document) {
		this.found = found;
		this.document = document;
	}

	/**
	 * Null for an update that finds nothing, for one that has to be refused, and for one
	 * that does more than set, raise and unset plain fields: all of that is left to the
	 * library.
	 */
	static @Nullable Replacement of(Document update, Supplier<Selection.@Nullable Match> search) {
		boolean whole = update.keySet().stream().noneMatch((name) -> name.startsWith("$"));
		if (!whole && !isPlain(update)) {
			return null;
		}
		Selection.Match found = search.get();
		if (found == null) {
			return null;
		}
		return whole ? instead(found, update) : changed(found, update);
	}

	private static @Nullable Replacement instead(Selection.Match found, Document replacement) {
		Object id = BsonCodec.decodeFields(found.bson(), ID).get("_id");
		Document document = new Document("_id", id);
		document.putAll(replacement);
		return Objects.equals(document.get("_id"), id) ? new Replacement(found, document) : null;
	}

	private static @Nullable Replacement changed(Selection.Match found, Document update) {
		Document document = found.document();
		for (Map.Entry<String, Object> highest : FindCommand.document(update.get("$max")).entrySet()) {
			if (!(highest.getValue() instanceof Long wanted)
					|| !(document.get(highest.getKey()) instanceof Long there)) {
				return null;
			}
			document.put(highest.getKey(), Math.max(there, wanted));
		}
		document.putAll(FindCommand.document(update.get("$set")));
		document.keySet().removeAll(FindCommand.document(update.get("$unset")).keySet());
		return new Replacement(found, document);
	}

	/**
	 * Whether it sets, raises and unsets fields by their plain names, each of them once.
	 */
	private static boolean isPlain(Document update) {
		Set<String> names = new HashSet<>();
		return update.entrySet()
			.stream()
			.allMatch((operator) -> OPERATORS.contains(operator.getKey())
					&& operator.getValue() instanceof Document fields && !fields.isEmpty()
					&& fields.keySet()
						.stream()
						.allMatch((name) -> !name.isEmpty() && !name.equals("_id") && name.indexOf('.') < 0
								&& name.indexOf('$') < 0 && names.add(name)));
	}

	/** Writes it unless it changes nothing; gives MongoDB's counts. */
	Document write(BiConsumer<Long, Document> table) {
		boolean same = Arrays.equals(BsonWriter.encode(this.document), this.found.bson());
		if (!same) {
			table.accept(this.found.id(), this.document);
		}
		return new Document("n", 1).append("nModified", same ? 0 : 1);
	}

}
