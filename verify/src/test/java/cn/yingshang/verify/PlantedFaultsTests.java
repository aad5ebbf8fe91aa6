package cn.yingshang.verify;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import javax.tools.ToolProvider;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A verifier with a fault in it fails a vector: each fault is planted in the source and
 * compiled.
 */
class PlantedFaultsTests {

	private static final Path SOURCES = Path.of("src/main/java/cn/yingshang/verify");

	private static final Path RESOURCES = Path.of("src/main/resources");

	@TempDir
	private Path folder;

	@ParameterizedTest(name = "{0}: {2} for {1}")
	@CsvSource(delimiter = '§', quoteCharacter = '`',
			textBlock = """
					Reveals.java       § SHORTEST_NONCE = 16                        § SHORTEST_NONCE = 15
					Reveals.java       § !commitments.isEmpty(), "no                § true, "no
					Reveals.java       § commitments.isEmpty(), "committed          § true, "committed
					Reveals.java       § SortedMap<String, String> lines = new TreeMap<>() § Map<String, String> lines = new java.util.LinkedHashMap<>()
					DrawTokens.java    § c != '|' &&                                §
					DrawTokens.java    § c >= ' '                                   § c > ' '
					DrawTokens.java    § && !Character.isSurrogate(c)               §
					Listing.java       § order < 0                                  § true
					DrawCheck.java     § if (!this.quotas.containsKey(stratum))     § if (false)
					DrawCheck.java     § excluded.id().equals(item.id())            § false
					DrawCheck.java     § HexFormat.of().parseHex(seed)              § seed.getBytes(StandardCharsets.UTF_8)
					DrawCheck.java     § drawn.strayRank() > drawn.size()           § true
					DrawCheck.java     § won == due                                 § won <= due
					Tickets.java       § return low == this.size                    § return true
					DrawCheck.java     § winner.number("rank") == stratum.size() + 1 § true
					Canonical.java     § value.stripTrailingZeros()                 § value
					Canonical.java     § new TreeSet<>(node.propertyNames())        § node.propertyNames()
					Canonical.java     § Document.whole("An entry", text)           § text
					Document.java      § "[0-9]{4}-                                 § "\\\\+?[0-9]{4,5}-
					Document.java      § reader.read() == '\\ufeff'                 § false
					ChainCheck.java    § index == this.links                        § true
					ChainCheck.java    § previous.equals(this.head)                 § true
					ChainCheck.java    § hash.equals(link.text("hash"))             § hash.equalsIgnoreCase(link.text("hash"))
					DueDateCheck.java  § long total = this.ledger.number            § int total = this.ledger.number
					DueDateCheck.java  § total >= 0                                 § true
					DueDateCheck.java  § notice == null || published.contains(year) § true
					DueDateCheck.java  § notice == null || notice.isSource(source)  § true
					DueDateCheck.java  § Objects.equals(due.optionalText("provisionalReason"), reason) § true
					DueDateCheck.java  § Document pause = rolling ? null :          § Document pause =
					Pauses.java        § LocalDate free = trigger                   § LocalDate free = LocalDate.MIN
					Pauses.java        § within && countable                        § within
					DueDateText.java   § (first < year)                             § (first > year)
					""")
	void failsAVector(String file, String right, @Nullable String wrong) throws Exception {
		Method run = faulty(file, right, (wrong != null) ? wrong : "");
		PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
		for (String kind : List.of("draw", "due-date", "chain")) {
			for (Vectors.Vector vector : Vectors.read(kind)) {
				if (!run.invoke(null, vector.arguments(kind), nowhere, nowhere).equals(vector.exit())) {
					return;
				}
			}
		}
		assertThat(file).as("no vector sees it").isNull();
	}

	private Method faulty(String file, String right, String wrong) throws Exception {
		Path sources = Files.createDirectories(this.folder.resolve("sources"));
		Path classes = Files.createDirectories(this.folder.resolve("classes/cn/yingshang/verify")).resolve("../../..");
		List<String> arguments = new ArrayList<>(List.of("-proc:none", "-nowarn", "-cp",
				System.getProperty("java.class.path"), "-d", classes.normalize().toString()));
		try (Stream<Path> all = Files.list(SOURCES)) {
			for (Path source : all.toList()) {
				String text = Files.readString(source);
				if (source.endsWith(file)) {
					assertThat(text.split(Pattern.quote(right), -1)).as(right).hasSize(2);
					text = text.replace(right, wrong);
				}
				arguments.add(Files.writeString(sources.resolve(source.getFileName().toString()), text).toString());
			}
		}
		Files.copy(RESOURCES.resolve("cn/yingshang/verify/holidays.json"),
				this.folder.resolve("classes/cn/yingshang/verify/holidays.json"));
		assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(new String[0])))
			.isZero();
		ClassLoader libraries = new Libraries(getClass().getClassLoader());
		ClassLoader loader = new URLClassLoader(new URL[] { classes.normalize().toUri().toURL() }, libraries);
		Method run = loader.loadClass("cn.yingshang.verify.Verify")
			.getDeclaredMethod("run", String[].class, PrintStream.class, PrintStream.class);
		run.setAccessible(true);
		return run;
	}

	/** All classes but the right verifier's. */
	private static final class Libraries extends ClassLoader {

		private Libraries(ClassLoader parent) {
			super(parent);
		}

		@Override
		protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
			if (name.startsWith("cn.yingshang.verify.")) {
				throw new ClassNotFoundException(name);
			}
			return super.loadClass(name, resolve);
		}

		@Override
		public @Nullable URL getResource(String name) {
			return name.startsWith("cn/yingshang/verify/") ? null : super.getResource(name);
		}

	}

}
