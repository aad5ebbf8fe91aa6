package cn.yingshang.system.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;

import cn.yingshang.demo.client.Reply;
import cn.yingshang.platform.test.openapi.OpenApiTruth;
import cn.yingshang.system.wire.Answer;
import cn.yingshang.system.wire.Asked;

/**
 * Holds every answer it hears to the API documents, and knows whose good answer it has
 * not heard; thread-safe.
 */
public final class Witness {

	private final OpenApiTruth truth = OpenApiTruth.committed();

	private final Set<String> answered = new ConcurrentSkipListSet<>();

	private final Set<String> faults = new ConcurrentSkipListSet<>();

	public void hear(Reply reply) {
		hear(reply.method(), reply.path(), reply.status(), reply.body().isMissingNode() ? "" : reply.body().toString());
	}

	public void hear(Asked asked, Answer answer) {
		hear(asked.method(), asked.target(), answer.status(), answer.type().endsWith("json") ? answer.body() : "");
	}

	private void hear(String method, String target, int status, String body) {
		String path = target.replaceAll("\\?.*", "");
		this.faults.addAll(this.truth.faults(method, path, "", status, body));
		if (status >= 200 && status < 300) {
			this.truth.operation(method, path).ifPresent(this.answered::add);
		}
	}

	/** Answers that are not as described. */
	public Set<String> faults() {
		return new TreeSet<>(this.faults);
	}

	/** Operations that no test of the whole suite brings to a good answer. */
	public static List<String> knownUnheard() {
		try (InputStream text = Objects.requireNonNull(Witness.class.getResourceAsStream("unheard.txt"))) {
			return new String(text.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Operations of which no good answer was heard. */
	public Set<String> unheard() {
		Set<String> unheard = new TreeSet<>(this.truth.operations());
		unheard.removeAll(this.answered);
		return unheard;
	}

}
