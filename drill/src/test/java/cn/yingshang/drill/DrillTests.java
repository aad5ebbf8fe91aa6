package cn.yingshang.drill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;

import cn.yingshang.drill.fault.Fault;
import cn.yingshang.drill.fault.Faults;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DrillTests {

	@Test
	void namesEachFaultOnce() {
		assertThat(Faults.all()).extracting(Fault::name).doesNotHaveDuplicates().hasSizeGreaterThan(40);
	}

	@Test
	void plantsEveryMistakeTheFaultsKnow() throws IOException {
		String source = Files
			.readString(Path.of("..", "faults", "src", "main", "java", "cn", "yingshang", "faults", "Mistake.java"));
		var codes = Pattern.compile("^\\t([A-Z_]+)\\(\"", Pattern.MULTILINE)
			.matcher(source)
			.results()
			.map((match) -> match.group(1).toLowerCase(Locale.ROOT).replace('_', '-'))
			.toList();

		assertThat(Teeth.MISTAKES).containsExactlyInAnyOrderElementsOf(codes);
	}

	@Test
	void knowsFaultsAgainstEveryMistake() {
		assertThat(Teeth.MISTAKES).allSatisfy((mistake) -> assertThat(Faults.against(mistake)).isNotEmpty());
	}

}
