package cn.yingshang.platform.city;

import java.util.List;

import cn.yingshang.platform.migration.Marking;
import cn.yingshang.platform.migration.Migration;
import cn.yingshang.platform.workflow.Workflow;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;

/**
 * Gives dates that were stored before there were marks the mark of {@link Recount}: they
 * rest on 2027 at the earliest, for up to 2026 every notice was known.
 */
public final class MarkWaiting implements Migration {

	private static final String FIRST_GUESSED = "2027";

	private final Marking marks;

	/**
	 * The marks of one collection.
	 * @param database of the service
	 * @param collection its name
	 * @param clock the field with the limit, without which there is nothing to count
	 * @param date the field with the stored date
	 * @param table whose rows of the verb {@code RECOUNT} tell the states
	 */
	public MarkWaiting(MongoDatabase database, String collection, String clock, String date, Workflow<?, ?> table) {
		List<String> states = table.transitions()
			.stream()
			.filter((row) -> row.verb().name().equals("RECOUNT"))
			.map((row) -> String.valueOf(row.from()))
			.toList();
		this.marks = new Marking(database.getCollection(collection), "2026-11-24 " + collection + " wait for notices",
				Filters.and(Filters.in("state", states), Filters.exists(clock), Filters.gte(date, FIRST_GUESSED)),
				Recount.FIELD, FIRST_GUESSED);
	}

	@Override
	public String version() {
		return this.marks.version();
	}

	@Override
	public boolean step() {
		return this.marks.step();
	}

}
