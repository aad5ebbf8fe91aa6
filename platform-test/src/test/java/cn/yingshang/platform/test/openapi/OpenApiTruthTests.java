package cn.yingshang.platform.test.openapi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The truth is told lies, and sees each. */
class OpenApiTruthTests {

	private static final String ME = "{\"subject\":\"a\",\"grants\":[]}";

	private static final String NEW = "{\"title\":\"a\",\"urgent\":true,\"weight\":1,\"code\":null}";

	@TempDir
	private Path folder;

	private OpenApiTruth truth;

	@BeforeEach
	void readNotes() throws IOException {
		Files.copy(Path.of("src/test/resources/notes-openapi.json"), this.folder.resolve("notes.json"));
		this.truth = new OpenApiTruth(this.folder);
	}

	@Test
	void believesWhatIsDescribed() {
		assertThat(read(200, ME)).isEmpty();
		assertThat(read(304, "")).isEmpty();
		assertThat(search("{\"title\":\"a\"}", 400)).isEmpty();
	}

	@Test
	void seesAStatusAndAnOperationThatNobodyDescribed() {
		assertThat(read(418, "{}")).singleElement().asString().contains("GET /api/notes/me 418 is not described");
		assertThat(this.truth.faults("DELETE", "/api/notes/1", "", 200, "")).isNotEmpty();
		assertThat(this.truth.faults("DELETE", "/api/notes/1", "", 405, "")).isEmpty();
	}

	@Test
	void seesAnAnswerOutsideItsSchema() {
		assertThat(read(200, "{\"subject\":\"a\"}")).as("a member lacks").isNotEmpty();
		assertThat(read(200, "{\"subject\":1,\"grants\":[]}")).as("of another type").isNotEmpty();
		assertThat(read(200, "{\"subject\":null,\"grants\":[]}")).as("null that is not told").isNotEmpty();
		assertThat(read(200, ME.replace("}", ",\"secret\":1}"))).as("one too many").isNotEmpty();
		assertThat(read(403, "{\"status\":\"no number\"}")).as("a refusal").isNotEmpty();
	}

	@Test
	void seesARequestThatWasTakenThoughItsSchemaDoesNotHaveIt() {
		assertThat(asked(NEW)).as("null where it may be, by anyOf").noneMatch((fault) -> fault.contains("asked"));
		assertThat(asked(NEW.replace("null", "{\"value\":1}"))).anyMatch((fault) -> fault.contains("asked"));
		assertThat(asked("{\"title\":\"a\"}")).anyMatch((fault) -> fault.contains("asked"));
		assertThat(search("{\"titel\":\"a\"}", 200)).anyMatch((fault) -> fault.contains("asked"));
	}

	@Test
	void namesTheOperationOfAnAddress() {
		assertThat(this.truth.operation("GET", "/api/notes/17")).contains("GET /api/notes/{id}");
		assertThat(this.truth.operation("GET", "/api/notes/me")).contains("GET /api/notes/me");
		assertThat(this.truth.operation("GET", "/api/notes/{id}")).contains("GET /api/notes/{id}");
		assertThat(this.truth.operations()).contains("POST /api/notes/{id}/accept").hasSize(10);
	}

	private List<String> read(int status, String answered) {
		return this.truth.faults("GET", "/api/notes/me", "", status, answered);
	}

	private List<String> search(String sent, int status) {
		return this.truth.faults("POST", "/api/notes/search", sent, status, "");
	}

	private List<String> asked(String sent) {
		return this.truth.faults("POST", "/api/notes", sent, 201, "");
	}

}
