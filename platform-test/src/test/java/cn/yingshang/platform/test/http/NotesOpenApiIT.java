package cn.yingshang.platform.test.http;

import java.nio.file.Path;

import cn.yingshang.platform.test.openapi.OpenApiContract;

import org.springframework.boot.test.context.SpringBootTest;

/** The contract, tried on the sample service. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, classes = NoteService.class,
		properties = { "spring.application.name=notes", "springdoc.paths-to-exclude=/ops/**" })
class NotesOpenApiIT extends OpenApiContract {

	@Override
	protected Path committed() {
		return Path.of("src/test/resources/notes-openapi.json");
	}

	@Override
	protected Path page() {
		return Path.of("src/test/resources/notes.md");
	}

}
