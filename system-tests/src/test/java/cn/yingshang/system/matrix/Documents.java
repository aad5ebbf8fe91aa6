package cn.yingshang.system.matrix;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import cn.yingshang.demo.client.SuiteClient;

/** Real documents of every kind in a town of their own, for others to try things on. */
public final class Documents {

	/** Who sees every document. */
	public static final String EVERYONE = Town.EVERYONE;

	private Documents() {
	}

	/** Addresses of documents by what stands before their id. */
	public static Map<String, List<String>> live(SuiteClient client, String today) throws Exception {
		Map<String, List<String>> addresses = new LinkedHashMap<>();
		for (Specimen specimen : Life.of(List.of(new Town(client, "210204", today)))) {
			if (!specimen.read().isEmpty()) {
				String before = specimen.read().substring(0, specimen.read().lastIndexOf('/') + 1);
				addresses.computeIfAbsent(before, (key) -> new ArrayList<>()).add(specimen.read());
			}
		}
		return addresses;
	}

}
