package cn.yingshang.system.matrix;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Who tries an operation on a document: each role at the document's places, and the roles
 * that may also beside them, above them, and with grants of which none is enough.
 */
final class Callers {

	static final List<String> ROLES = List.of("window", "reviewer", "head", "inspector", "operator", "handler",
			"supervisor", "credit-officer", "auditor", "ops");

	private static final List<String> SERVICES = List.of("service:approval", "service:inspection", "service:complaint",
			"service:credit");

	private static final String ELSEWHERE = "jyj";

	private static final String OTHER_REGION = "210283";

	private Callers() {
	}

	/**
	 * Everybody worth trying.
	 * @param model the model
	 * @param operation method and path
	 * @param specimen the document
	 * @param strangers other enterprises
	 */
	static Set<String> of(AccessModel model, String operation, Specimen specimen, List<String> strangers) {
		Set<String> callers = new LinkedHashSet<>();
		callers.add("");
		if (specimen.party() != null) {
			callers.add("applicant." + specimen.party() + ".210202");
		}
		strangers.stream()
			.filter((party) -> !party.equals(specimen.party()))
			.forEach((party) -> callers.add("applicant." + party + ".210202"));
		callers.addAll(SERVICES);
		Set<String> named = new LinkedHashSet<>(model.sees(specimen.kind()).roles());
		model.rules(operation).forEach((rule) -> named.addAll(rule.who().roles()));
		Set<Place> places = new LinkedHashSet<>();
		specimen.places().values().forEach(places::addAll);
		for (String role : ROLES) {
			callers.add(role + ".all.all");
			for (Place place : places) {
				String department = place.department().equals(Place.ANY) ? "wjw" : place.department();
				callers.add(role + "." + department + "." + place.region());
				if (named.contains(role)) {
					around(role, department, place.region(), callers);
				}
			}
		}
		return callers;
	}

	private static void around(String role, String department, String region, Set<String> callers) {
		callers.add(role + "." + ELSEWHERE + "." + region);
		callers.add(role + "." + department + "." + OTHER_REGION);
		callers.add(role + "." + department + ".210200");
		callers.add(role + ".all." + region);
		callers.add(role + "." + department + "." + OTHER_REGION + "+" + role + "." + ELSEWHERE + "." + region);
		callers.add(role + "." + ELSEWHERE + "." + OTHER_REGION + "+ops." + department + "." + region);
	}

}
