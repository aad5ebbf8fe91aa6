package cn.yingshang.launcher.plan;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Which store the suite uses: {@code MONGODB_URI}, else a {@code mongod} on the path,
 * else the local one (architecture, "Local run").
 *
 * @param kind which of the three
 * @param uri the address of an external one
 * @param program the {@code mongod} found
 */
public record StoreChoice(Kind kind, @Nullable String uri, @Nullable Path program) {

	/** Where a store comes from. */
	public enum Kind {

		EXTERNAL, MONGOD, LOCAL

	}

	/**
	 * Chooses.
	 * @param uri the value of {@code MONGODB_URI}
	 * @param path the value of {@code PATH}
	 */
	public static StoreChoice of(@Nullable String uri, @Nullable String path) {
		if (uri != null && !uri.isBlank()) {
			return new StoreChoice(Kind.EXTERNAL, uri.strip(), null);
		}
		Optional<Path> program = Arrays.stream(((path != null) ? path : "").split(File.pathSeparator))
			.filter((folder) -> !folder.isBlank())
			.map((folder) -> Path.of(folder, "mongod"))
			.filter(Files::isExecutable)
			.findFirst();
		return program.map((found) -> new StoreChoice(Kind.MONGOD, null, found))
			.orElseGet(() -> new StoreChoice(Kind.LOCAL, null, null));
	}

	/** One line for people. */
	public String describe() {
		return switch (this.kind) {
			case EXTERNAL -> "Store: the one MONGODB_URI names; its data is not ours to reset.";
			case MONGOD -> "Store: " + this.program + ", started with a data folder of its own.";
			case LOCAL ->
				"Store: the local one (MongoDB's protocol over SQLite); no MONGODB_URI is set and no mongod is"
						+ " on the PATH.";
		};
	}

}
