package cn.yingshang.platform.test.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class RoomSizesTests {

	private static final int MOST = 22;

	/** Too large still; whoever splits one takes it out, and none is added. */
	private static final Set<String> KNOWN = Set.of();

	@Test
	void noRoomHasMoreThanTwentyTwoTypes() {
		assertThat(RoomSizes.over(Path.of(".."), MOST).keySet()).isEqualTo(KNOWN);
	}

	@Test
	void seesARoomThatHasOneTooMany(@TempDir Path tree) throws IOException {
		Path room = Files.createDirectories(tree.resolve("post/src/main/java/cn/yingshang/parcel"));
		Files.createFile(room.resolve("package-info.java"));
		for (int i = 0; i < MOST; i++) {
			Files.createFile(room.resolve("Type" + i + ".java"));
		}
		assertThat(RoomSizes.over(tree, MOST)).isEmpty();
		Files.createFile(room.resolve("OneMore.java"));
		assertThat(RoomSizes.over(tree, MOST)).isEqualTo(Map.of("cn.yingshang.parcel", 23L));
	}

}
