package cn.yingshang.platform.test.http;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import cn.yingshang.kernel.access.Actor;
import cn.yingshang.kernel.access.Role;
import cn.yingshang.platform.call.Call;
import cn.yingshang.platform.rule.NotFound;
import cn.yingshang.platform.rule.RuleViolation;
import cn.yingshang.platform.rule.StaleRevision;
import cn.yingshang.platform.rule.TryLater;
import cn.yingshang.platform.rule.WrongState;
import cn.yingshang.platform.security.Roles;
import cn.yingshang.platform.store.Page;
import cn.yingshang.platform.store.PageRequest;
import cn.yingshang.platform.web.Answers;
import cn.yingshang.platform.web.Asks;
import cn.yingshang.platform.web.Changes;
import cn.yingshang.platform.web.Creates;
import cn.yingshang.platform.web.Personal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/notes")
@Tag(name = "notes")
class NoteController {

	@PostMapping
	@Creates
	@Operation(summary = "Write a note", operationId = "writeNote")
	ResponseEntity<Written> write(@Valid @RequestBody NewNote note, Call call) {
		return Answers.created(URI.create("/api/notes/1"), 1, Written.of(note, call));
	}

	@PostMapping("/{id}/accept")
	@Changes
	@Operation(summary = "Accept a note", operationId = "acceptNote")
	ResponseEntity<Written> accept(@PathVariable String id, Call call) {
		switch (id) {
			case "done" -> throw new WrongState("note", id, "DONE", "accept", List.of("reopen"));
			case "stale" -> throw new StaleRevision(id, call.expectedRevision(), 9);
			case "missing" -> throw new NotFound("note", id);
			case "later" -> throw new TryLater("try-later", "the store is busy", Duration.ofSeconds(2));
			default -> {
				return Answers.changed(call.expectedRevision() + 1, Written.of(null, call), "again".equals(id));
			}
		}
	}

	@PostMapping("/search")
	@Asks
	@Operation(summary = "Search notes", operationId = "searchNotes")
	List<String> search(@Valid @RequestBody Search search) {
		return List.of(search.title());
	}

	@GetMapping("/{id}")
	@Operation(summary = "Read a note", operationId = "readNote")
	ResponseEntity<Map<String, Object>> read(@PathVariable String id) {
		return switch (id) {
			case "boom" -> throw new IllegalStateException("the secret reason");
			case "rule" ->
				throw new RuleViolation(() -> "T-17", "promise.lane", "CLOSED", "The promise lane is closed");
			case "ops" -> throw new AccessDeniedException("no");
			default -> Answers.found(7, Map.of("id", id, "at", Instant.parse("2026-04-01T01:00:00Z"), "day",
					LocalDate.parse("2026-04-01"), "colour", Colour.DARK_RED));
		};
	}

	@GetMapping("/number/{number}")
	@Operation(summary = "Read by number", operationId = "readNumber")
	Map<String, Object> number(@PathVariable int number, @RequestParam Colour colour,
			@RequestParam(required = false) @Max(10) @Nullable Integer weight) {
		return Map.of("number", number, "colour", colour);
	}

	@GetMapping
	@Operation(summary = "List notes", operationId = "listNotes")
	Page<String> list(PageRequest page) {
		return new Page<>(List.of(page.size() + "/" + page.after()), null);
	}

	@GetMapping("/me")
	@Operation(summary = "Who am I", operationId = "whoAmI")
	Me me(Actor actor) {
		return new Me(actor.subject(), actor.grants().stream().map(Object::toString).toList(), actor.enterprise(),
				actor.authority());
	}

	@GetMapping("/slow")
	@Operation(summary = "Take a while", operationId = "takeAWhile")
	Map<String, String> slow() throws InterruptedException {
		OverloadTests.WORKING.release();
		OverloadTests.FINISH.await();
		return Map.of("ok", "yes");
	}

	@GetMapping("/heads-only")
	@Operation(summary = "For heads", operationId = "headsOnly")
	Map<String, String> heads(Actor actor) {
		Roles.require(actor, Role.HEAD);
		return Map.of("ok", "yes");
	}

	@PostMapping(path = "/files", consumes = "application/octet-stream")
	@Creates
	@Operation(summary = "Take a file", operationId = "takeFile")
	ResponseEntity<Map<String, Object>> file(@RequestBody byte[] bytes, Call call) {
		return Answers.created(URI.create("/api/notes/files/1"), 1, Map.of("bytes", bytes.length));
	}

	enum Colour {

		DARK_RED, GREEN

	}

	record Line(@NotBlank @Size(max = 20) String text, @Personal @Nullable @Size(max = 5) String name) {
	}

	record Person(@Nullable @Size(max = 3) String street) {
	}

	record NewNote(@NotBlank @Size(max = 50) String title, @NotNull @Min(1) @Max(9) Integer weight,
			@Nullable Colour colour, @Nullable LocalDate due, @Nullable Instant at, @Nullable BigDecimal amount,
			boolean urgent,
			@Personal @Nullable @Pattern(regexp = "1[0-9]{10}",
					message = "[T-11] not a mainland mobile number") String phone,
			@Nullable List<@Valid Line> lines, @Nullable List<@NotBlank String> tags,
			@Nullable Map<String, String> labels, @Personal @Nullable @Valid Person person,
			@Nullable Map<String, Object> form, @Nullable Code code) {
	}

	record Code(String value) {

		Code {
			if (value.length() != 3) {
				throw new RuleViolation(() -> "T-01", "code", value, "a code has three characters");
			}
		}

	}

	record Search(@NotBlank String title) {
	}

	record Me(String subject, List<String> grants, @Nullable String enterprise, @Nullable String authority) {
	}

	record Written(@Nullable String title, @Nullable Map<String, Object> form, String subject, Instant at,
			@Nullable String client, @Nullable String key, @Nullable String bodyHash, String correlation,
			@Nullable String traceparent, @Nullable Long expectedRevision) {

		static Written of(@Nullable NewNote note, Call call) {
			return new Written((note != null) ? note.title() : null, (note != null) ? note.form() : null,
					call.actor().subject(), call.at(), (call.key() != null) ? call.key().client() : null,
					(call.key() != null) ? call.key().key() : null, (call.key() != null) ? call.key().bodyHash() : null,
					call.correlation(), call.traceparent(), call.expectedRevision());
		}

	}

}
