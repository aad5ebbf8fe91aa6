package cn.yingshang.verify;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The published test vectors: this verifier passes them all, and they are what their
 * seeded generator makes ({@code -Dvectors.update=true} writes them).
 */
class VectorsTests {

	@ParameterizedTest
	@ValueSource(strings = { "draw", "due-date", "chain" })
	void areWhatTheirGeneratorMakes(String kind) throws IOException {
		Vectors made = switch (kind) {
			case "draw" -> new DrawVectors().make();
			case "due-date" -> new DueDateVectors().make();
			default -> new ChainVectors().make();
		};
		Path folder = Vectors.FOLDER.resolve(kind);
		made.files().put("index.json", made.index().getBytes(StandardCharsets.UTF_8));
		if (Boolean.getBoolean("vectors.update")) {
			write(made, folder);
		}
		try (Stream<Path> files = Files.list(folder)) {
			assertThat(new TreeSet<>(files.map((file) -> file.getFileName().toString()).toList()))
				.isEqualTo(new TreeSet<>(made.files().keySet()));
		}
		for (String file : made.files().keySet()) {
			assertThat(Files.readAllBytes(folder.resolve(file))).as(file).isEqualTo(made.files().get(file));
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "draw", "due-date", "chain" })
	void areAnsweredRightly(String kind) {
		assertThat(Vectors.read(kind)).hasSizeGreaterThanOrEqualTo(200).allSatisfy((vector) -> {
			ByteArrayOutputStream said = new ByteArrayOutputStream();
			PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);

			assertThat(Verify.run(vector.arguments(kind), out, out))
				.as("%s: %s, but it says %s", vector.file(), vector.reason(), said.toString(StandardCharsets.UTF_8))
				.isEqualTo(vector.exit());
		});
	}

	private static void write(Vectors made, Path folder) throws IOException {
		Files.createDirectories(folder);
		try (Stream<Path> files = Files.list(folder)) {
			for (Path file : files.toList()) {
				Files.delete(file);
			}
		}
		for (String file : made.files().keySet()) {
			Files.write(folder.resolve(file), made.files().get(file));
		}
	}

}
