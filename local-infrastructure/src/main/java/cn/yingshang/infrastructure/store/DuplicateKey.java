package cn.yingshang.infrastructure.store;

import java.util.List;
import java.util.StringJoiner;

import cn.yingshang.infrastructure.store.file.UniqueViolation;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.Json;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;

/**
 * Error 11000 as MongoDB words it, with the pattern and the values of the key.
 */
final class DuplicateKey extends DuplicateKeyError {

	private static final long serialVersionUID = 1L;

	private final transient Document keyPattern;

	private final transient Document keyValue;

	private DuplicateKey(String namespace, String index, Document keyPattern, Document keyValue) {
		super(namespace, index + " dup key: " + describe(keyValue));
		this.keyPattern = keyPattern;
		this.keyValue = keyValue;
	}

	/** The violated index is the one SQLite names. */
	static RuntimeException of(UniqueViolation violation, String namespace, List<StoreIndex> indexes,
			Document document) {
		for (StoreIndex index : indexes) {
			if (violation.names(index.sqliteName())) {
				return of(namespace, index, document);
			}
		}
		return violation;
	}

	static DuplicateKey of(String namespace, StoreIndex index, Document document) {
		Document values = new Document();
		List<String> paths = index.paths();
		for (String path : paths) {
			Object value = Utils.getSubdocumentValueCollectionAware(document, path);
			values.put(path, (value instanceof Missing) ? null : value);
		}
		DuplicateKey error = new DuplicateKey(namespace, index.getName(), index.keyPattern(), values);
		CommandScope.noteDuplicateKey(error);
		return error;
	}

	Document keyPattern() {
		return this.keyPattern;
	}

	Document keyValue() {
		return this.keyValue;
	}

	private static String describe(Document values) {
		StringJoiner text = new StringJoiner(", ", "{ ", " }");
		values.forEach((path, value) -> text.add(path + ": " + Json.toCompactJsonValue(value)));
		return text.toString();
	}

}
