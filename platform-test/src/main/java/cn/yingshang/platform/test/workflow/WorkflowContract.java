package cn.yingshang.platform.test.workflow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import cn.yingshang.kernel.access.Actor;
import cn.yingshang.kernel.access.Grant;
import cn.yingshang.platform.aggregate.Aggregate;
import cn.yingshang.platform.call.Call;
import cn.yingshang.platform.rule.NotAllowed;
import cn.yingshang.platform.rule.WrongState;
import cn.yingshang.platform.workflow.StateDiagram;
import cn.yingshang.platform.workflow.Transition;
import cn.yingshang.platform.workflow.Workflow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Walks every state × verb pair of a workflow: a pair in the table works and leads where
 * the table says, any other is refused as wrong state and changes nothing, and nobody
 * without the grant may take a step. Also keeps the page in {@code docs/states} true.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class WorkflowContract<S extends Enum<S>, V extends Enum<V>, A extends Aggregate<S, V>> {

	private static final Actor STRANGER = Actor.person("stranger", "000000000000000000",
			Grant.parse("ops.nowhere.999999"));

	private final Workflow<S, V> workflow;

	protected WorkflowContract(Workflow<S, V> workflow) {
		this.workflow = workflow;
	}

	/** A new aggregate in this state, brought there by real verbs. */
	protected abstract A in(S state);

	/** The same where a row asks for more than its state, such as what was handed in. */
	protected A before(Transition<S, V> row) {
		return in(Objects.requireNonNull(row.from()));
	}

	/**
	 * Does the verb with input that is good for this row.
	 * @param aggregate in the row's first state
	 * @param row the row to take; for a pair that is not in the table its target is any
	 * state
	 * @param call by an actor who may
	 */
	protected abstract void perform(A aggregate, Transition<S, V> row, Call call);

	/** A call by someone who may take the row, at a time that suits it. */
	protected abstract Call allowed(A aggregate, Transition<S, V> row);

	/** Verbs that begin an aggregate are not walked from a state. */
	Stream<Arguments> pairs() {
		List<V> begin = this.workflow.transitions()
			.stream()
			.filter((row) -> row.from() == null)
			.map(Transition::verb)
			.toList();
		List<Arguments> pairs = new ArrayList<>();
		for (S state : this.workflow.states()) {
			for (V verb : this.workflow.verbs()) {
				if (!begin.contains(verb) || !this.workflow.rows(state, verb).isEmpty()) {
					pairs.add(Arguments.of(state, verb));
				}
			}
		}
		return pairs.stream();
	}

	@ParameterizedTest(name = "{0} × {1}")
	@MethodSource("pairs")
	void followsTheTable(S state, V verb) {
		List<Transition<S, V>> rows = this.workflow.rows(state, verb);
		if (rows.isEmpty()) {
			refuses(state, verb);
		}
		rows.forEach(this::leads);
	}

	@Test
	void theDiagramIsTrue() {
		Path page = page();
		String expected = StateDiagram.page(this.workflow);
		try {
			if (Boolean.getBoolean("states.update")) {
				Files.createDirectories(page.getParent());
				Files.writeString(page, expected);
			}
			assertThat(page).as("run once with -Dstates.update=true and commit the page").exists();
			assertThat(Files.readString(page)).as("stale; run once with -Dstates.update=true").isEqualTo(expected);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void leads(Transition<S, V> row) {
		S from = Objects.requireNonNull(row.from());
		A aggregate = before(row);
		assertThat(aggregate.state()).isEqualTo(from);
		Call stranger = Call.by(STRANGER, allowed(aggregate, row).at());
		assertThatExceptionOfType(NotAllowed.class).as("a stranger may not %s", row.verb())
			.isThrownBy(() -> perform(aggregate, row, stranger));
		A fresh = before(row);
		int before = fresh.raised().size();
		perform(fresh, row, allowed(fresh, row));
		assertThat(fresh.state()).isEqualTo(row.to());
		assertThat(fresh.raised().stream().skip(before).map((raised) -> raised.fact())).isSubsetOf(row.events());
	}

	private void refuses(S state, V verb) {
		A aggregate = in(state);
		int before = aggregate.raised().size();
		Transition<S, V> sample = this.workflow.transitions()
			.stream()
			.filter((row) -> row.verb() == verb)
			.findFirst()
			.orElseThrow();
		assertThatExceptionOfType(WrongState.class)
			.isThrownBy(() -> perform(aggregate, sample, allowed(aggregate, sample)))
			.satisfies((refused) -> assertThat(refused.extensions()).containsEntry("state", state.name())
				.containsEntry("verb", Workflow.path(verb)));
		assertThat(aggregate.state()).isEqualTo(state);
		assertThat(aggregate.raised()).hasSize(before);
	}

	private Path page() {
		Path here = Path.of("").toAbsolutePath();
		while (here != null && !Files.exists(here.resolve("shared-kernel"))) {
			here = here.getParent();
		}
		if (here == null) {
			throw new IllegalStateException("not inside the project");
		}
		return here.resolve("docs/states")
			.resolve(this.workflow.service() + "-" + this.workflow.kind().replace(' ', '-') + ".md");
	}

}
