package cn.yingshang.bench.row;

import java.util.List;

/** All rows of the bench. */
public final class Rows {

	private static final List<Row> ALL = List.of(new FootprintRow(), new GatewayRow(), new DelayRow(),
			LifeRow.approval(), LifeRow.complaint(), new QueueRow(), new DrawRow());

	private Rows() {
	}

	/** The rows of these names, all of them for none. */
	public static List<Row> named(List<String> names) {
		if (names.isEmpty()) {
			return ALL;
		}
		return names.stream()
			.map((name) -> ALL.stream()
				.filter((row) -> row.name().equals(name))
				.findFirst()
				.orElseThrow(() -> new IllegalArgumentException(
						"no row '" + name + "' among " + ALL.stream().map(Row::name).toList())))
			.toList();
	}

}
