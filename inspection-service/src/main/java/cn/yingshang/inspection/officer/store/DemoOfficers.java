package cn.yingshang.inspection.officer.store;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import cn.yingshang.inspection.item.CheckItems;
import cn.yingshang.inspection.officer.Certificate;
import cn.yingshang.inspection.officer.KeepingOfficers;
import cn.yingshang.inspection.officer.Officer;
import cn.yingshang.platform.call.Call;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import tools.jackson.databind.json.JsonMapper;

/**
 * Loads the invented officers of the demonstration; whoever is there already is left as
 * is.
 */
final class DemoOfficers implements ApplicationRunner {

	private static final String RESOURCE = "/cn/yingshang/inspection/officer/demo-officers.json";

	private final KeepingOfficers library;

	private final CheckItems items;

	private final Clock clock;

	DemoOfficers(KeepingOfficers library, CheckItems items, Clock clock) {
		this.library = library;
		this.items = items;
		this.clock = clock;
	}

	@Override
	public void run(ApplicationArguments arguments) throws IOException {
		Call call = Call.system("officer-loader", this.clock);
		for (Line line : read()) {
			Set<String> skills = new HashSet<>(
					(line.skills() != null) ? line.skills() : this.items.of(line.department()));
			this.library.registerOnce(line.id(), call, new Officer.Registration(line.name(), line.department(),
					line.region(), new Certificate(line.certificate(), line.validFrom(), line.validTo()), skills));
		}
	}

	private static List<Line> read() throws IOException {
		try (InputStream in = DemoOfficers.class.getResourceAsStream(RESOURCE)) {
			if (in == null) {
				throw new IllegalStateException("resource missing: " + RESOURCE);
			}
			return JsonMapper.builder().build().readValue(in, Document.class).officers();
		}
	}

	private record Document(String note, List<Line> officers) {
	}

	private record Line(String id, String name, String department, String region, String certificate,
			LocalDate validFrom, LocalDate validTo, @Nullable List<String> skills) {
	}

}
