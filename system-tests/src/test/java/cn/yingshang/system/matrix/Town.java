package cn.yingshang.system.matrix;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import cn.yingshang.demo.client.Reply;
import cn.yingshang.demo.client.Session;
import cn.yingshang.demo.client.SuiteClient;
import cn.yingshang.demo.story.Narrator;
import cn.yingshang.kernel.id.CreditCode;
import org.jspecify.annotations.Nullable;

/**
 * A region with an invented enterprise, in which documents of every kind are made by real
 * calls.
 */
final class Town {

	private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

	/** Sees every document of the suite. */
	static final String EVERYONE = "auditor.all.all+head.all.all+operator.all.all+credit-officer.all.all";

	final String region;

	final String party;

	final String today;

	private final SuiteClient client;

	private final Narrator patience = new Narrator(new PrintWriter(new StringWriter()), false);

	private final List<Specimen> specimens = new ArrayList<>();

	Town(SuiteClient client, String region, String today) {
		this.client = client;
		this.region = region;
		this.today = today;
		this.party = CreditCode.complete("91210202" + CreditCode.completeOrganisationCode("MAY" + mark())).value();
	}

	private String mark() {
		StringBuilder mark = new StringBuilder();
		for (long rest = Long.parseLong(this.client.random(6), 16); mark.length() < 5; rest /= ALPHABET.length()) {
			mark.append(ALPHABET.charAt((int) (rest % ALPHABET.length())));
		}
		return mark.toString();
	}

	Session as(String role, String department) {
		return this.client.as(role + "." + department + "." + this.region);
	}

	Session applicant() {
		return this.client.as("applicant." + this.party + "." + this.region);
	}

	Session everyone() {
		return this.client.as(EVERYONE);
	}

	String random() {
		return this.client.random(16);
	}

	/** Waits until the effect is there. */
	Reply until(String effect, Supplier<@Nullable Reply> look) {
		this.patience.tell("", effect, everyone().get("/api/approvals/items").expect(200));
		return this.patience.follows("", effect, look);
	}

	/** Waits until the document is in the state. */
	Reply inState(String path, String state) {
		return until(path + " is " + state, () -> {
			Reply read = everyone().get(path).expect(200);
			return read.text("/state").equals(state) ? read : null;
		});
	}

	/** Does verbs on a document one after another; gives the last answer. */
	Reply each(String path, Step... steps) {
		Reply last = null;
		for (Step step : steps) {
			last = step.by().readAndAct(path, step.verb(), step.body()).expect(200);
		}
		if (last == null) {
			throw new IllegalArgumentException("no step");
		}
		return last;
	}

	/** Keeps a document for the matrix. */
	void keep(String kind, String path, @Nullable String party, Map<String, List<Place>> places,
			Map<String, String> values) {
		Reply read = everyone().get(path).expect(200);
		String id = read.body().has("id") ? read.text("/id") : read.text("/creditCode");
		String state = read.body().has("state") ? read.text("/state") : "";
		String name = kind + " " + state + " of " + places.values().iterator().next() + " " + id;
		synchronized (this.specimens) {
			this.specimens.add(new Specimen(kind, name, id, state, party, places, values, path));
		}
	}

	List<Specimen> specimens() {
		return List.copyOf(this.specimens);
	}

	List<Place> at(String... departments) {
		return Arrays.stream(departments).map((department) -> new Place(department, this.region)).toList();
	}

	/**
	 * A verb with its body.
	 *
	 * @param by who does it
	 * @param verb its path
	 * @param body its input
	 */
	record Step(Session by, String verb, Map<String, ?> body) {
	}

}
