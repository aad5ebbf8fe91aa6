package cn.yingshang.system.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Lives documents of every kind in several regions, at the same time. */
final class Life {

	private Life() {
	}

	static List<Specimen> of(List<Town> towns) throws Exception {
		ExecutorService pool = Executors.newFixedThreadPool(towns.size());
		try {
			List<Callable<List<Specimen>>> lives = new ArrayList<>();
			towns.forEach((town) -> lives.add(() -> live(town)));
			List<Specimen> all = new ArrayList<>();
			for (Future<List<Specimen>> life : pool.invokeAll(lives)) {
				all.addAll(life.get());
			}
			all.add(new Specimen("parked", "an event nobody can read", Specimen.UNKNOWN, "", null, Map.of(),
					Map.of("source", "nothing"), ""));
			all.add(new Specimen("lookups", "the searches by number", Specimen.UNKNOWN, "", null,
					Map.of("hotline", List.of(new Place("sjj", "210200"))), Map.of(), ""));
			return all;
		}
		finally {
			pool.shutdownNow();
		}
	}

	private static List<Specimen> live(Town town) {
		Permits permits = new Permits(town);
		permits.register();
		Visits visits = new Visits(town);
		visits.staff();
		String promised = permits.promised();
		permits.ordinaryCases();
		permits.promiseTakenBack();
		Hotline hotline = new Hotline(town);
		hotline.orders();
		String reported = hotline.substantiated("wjw");
		String triggering = hotline.substantiated("scjg");
		hotline.escalated("wjw");
		hotline.escalated("scjg");
		String visit = visits.scheduled();
		String part = visits.broken(visit);
		visits.keepCandidate("wjw", visits.candidate("wjw", reported));
		String candidate = visits.candidate("scjg", triggering);
		String triggered = visits.turned("scjg", candidate);
		visits.officersAndObjects();
		visits.draw();
		String joint = visits.joint();
		permits.revocation(promised);
		new Records(town).records();
		town.inState(part, "BROKEN");
		visits.keep(visit, "wjw");
		visits.keep(triggered, "scjg");
		visits.keep(joint, "scjg");
		visits.keepCandidate("scjg", candidate);
		permits.keep("wjw", Permits.CASES + "/" + promised);
		new Records(town).subject();
		return town.specimens();
	}

}
