package cn.yingshang.platform.test.http;

import java.nio.file.Path;

import cn.yingshang.platform.test.openapi.OpenApiContract;

/** The contract, tried on the sample service. */
class NotesOpenApiTests extends HttpTest implements OpenApiContract {

	@Override
	public Path committed() {
		return Path.of("src/test/resources/notes-openapi.json");
	}

	@Override
	public Path page() {
		return Path.of("src/test/resources/notes.md");
	}

}
