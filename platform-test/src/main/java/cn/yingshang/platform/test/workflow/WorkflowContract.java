package cn.yingshang.platform.test.workflow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import cn.yingshang.kernel.access.Actor;
import cn.yingshang.kernel.access.Grant;
import cn.yingshang.kernel.access.Role;
import cn.yingshang.platform.aggregate.Aggregate;
import cn.yingshang.platform.aggregate.Step;
import cn.yingshang.platform.call.Call;
import cn.yingshang.platform.rule.NotAllowed;
import cn.yingshang.platform.rule.WrongState;
import cn.yingshang.platform.test.contract.Contracts;
import cn.yingshang.platform.workflow.StateDiagram;
import cn.yingshang.platform.workflow.Transition;
import cn.yingshang.platform.workflow.Workflow;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

/**
 * Walks every state × verb pair of a workflow: a pair in the table works and leads where
 * the table says, for each role it names and for no other; any other pair is refused as
 * wrong state and changes nothing; every event it lists is raised as its example shows.
 * Also keeps the page in {@code docs/states} true.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class WorkflowContract<S extends Enum<S>, V extends Enum<V>, A extends Aggregate<S, V>> {

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

	/**
	 * What a row promises can be raised, at least once with all that its example shows;
	 * that no example is of another event, the page of events says.
	 */
	@Test
	void raisesEveryEventItLists() {
		Set<String> listed = new TreeSet<>();
		Map<String, List<Object>> payloads = new TreeMap<>();
		for (Transition<S, V> row : this.workflow.transitions()) {
			if (!row.events().isEmpty()) {
				listed.addAll(row.events());
				raisedBy(row).forEach(
						(one) -> payloads.computeIfAbsent(one.fact(), (name) -> new ArrayList<>()).add(one.data()));
			}
		}
		assertThat(payloads.keySet()).isEqualTo(listed);
		payloads.forEach((fact, each) -> {
			JsonNode example = Contracts.event(this.workflow.service(), fact);
			assertThat(each).anySatisfy((payload) -> Contracts.assertEmits(payload, example));
			assertThat(each).allSatisfy((payload) -> Contracts.assertKnows(payload, example));
		});
	}

	private List<Step.Raised> raisedBy(Transition<S, V> row) {
		if (row.from() == null) {
			return facts(in(row.to()), 0, row);
		}
		allowed(before(row), row);
		A aggregate = before(row);
		int before = aggregate.raised().size();
		perform(aggregate, row, allowed(aggregate, row));
		return facts(aggregate, before, row);
	}

	private List<Step.Raised> facts(A aggregate, int before, Transition<S, V> row) {
		return aggregate.raised().stream().skip(before).filter((one) -> row.events().contains(one.fact())).toList();
	}

	private void leads(Transition<S, V> row) {
		S from = Objects.requireNonNull(row.from());
		assertThat(before(row).state()).isEqualTo(from);
		others(row).forEach((other) -> {
			A aggregate = before(row);
			Call call = Call.by(other, allowed(aggregate, row).at());
			assertThatExceptionOfType(NotAllowed.class).as("%s may not %s", other, row.verb())
				.isThrownBy(() -> perform(aggregate, row, call));
		});
		row.who().roles().forEach((role) -> {
			A aggregate = before(row);
			Actor actor = Actor.person("any " + role.code(), null,
					new Grant(role, placed(aggregate.department()), placed(aggregate.region())));
			Call call = Call.by(actor, allowed(aggregate, row).at());
			Throwable thrown = catchThrowable(() -> perform(aggregate, row, call));
			assertThat(thrown instanceof NotAllowed).as("%s may %s", actor, row.verb()).isFalse();
		});
		A fresh = before(row);
		int before = fresh.raised().size();
		perform(fresh, row, allowed(fresh, row));
		assertThat(fresh.state()).isEqualTo(row.to());
		assertThat(fresh.raised().stream().skip(before).map((raised) -> raised.fact())).isSubsetOf(row.events());
	}

	/**
	 * Everybody whom the row does not name: each role, here and elsewhere, and the party.
	 */
	private Stream<Actor> others(Transition<S, V> row) {
		Stream<Actor> roles = Arrays.stream(Role.values())
			.flatMap((role) -> Stream.of(new Grant(role, "nowhere", "999999"), new Grant(role, "*", "*"))
				.filter((grant) -> !grant.anyRegion() || !row.who().roles().contains(role)))
			.map((grant) -> Actor.person("some " + grant.role().code(), "000000000000000000", grant));
		String party = before(row).party();
		Stream<Actor> own = (party == null || row.who().ownParty()) ? Stream.of()
				: Stream.of(Actor.person("the party", party));
		return Stream.of(roles, own, Stream.of(Actor.system("nobody"))).flatMap((actors) -> actors);
	}

	private static String placed(@Nullable String code) {
		return (code != null) ? code : Grant.ANY;
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
