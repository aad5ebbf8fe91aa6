package cn.yingshang.launcher.plan;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import cn.yingshang.launcher.plan.StoreChoice.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class StoreChoiceTests {

	@TempDir
	Path folder;

	@Test
	void prefersTheAddressItIsTold() throws IOException {
		StoreChoice choice = StoreChoice.of("mongodb://user:pass@db.example:27017", withMongod());
		assertThat(choice.kind()).isEqualTo(Kind.EXTERNAL);
		assertThat(choice.describe()).doesNotContain("pass");
	}

	@Test
	void takesMongodFromThePath() throws IOException {
		StoreChoice choice = StoreChoice.of(null, withMongod());
		assertThat(choice.kind()).isEqualTo(Kind.MONGOD);
		assertThat(choice.program()).isEqualTo(this.folder.resolve("mongod"));
	}

	@Test
	void fallsBackToTheLocalStoreAndSaysSo() {
		StoreChoice choice = StoreChoice.of(" ", this.folder.toString());
		assertThat(choice.kind()).isEqualTo(Kind.LOCAL);
		assertThat(choice.describe()).contains("local one");
	}

	@Test
	void passwordsAreNotShown() {
		assertThat(StoreAddress.withoutPassword("mongodb://user:p%40ss@a:1,b:2/?replicaSet=rs"))
			.isEqualTo("mongodb://a:1,b:2/?replicaSet=rs");
		assertThat(StoreAddress.withoutPassword("mongodb://127.0.0.1:27117")).isEqualTo("mongodb://127.0.0.1:27117");
	}

	private String withMongod() throws IOException {
		Path program = Files.createFile(this.folder.resolve("mongod"));
		assertThat(program.toFile().setExecutable(true)).isTrue();
		return "/nowhere" + File.pathSeparator + this.folder;
	}

}
