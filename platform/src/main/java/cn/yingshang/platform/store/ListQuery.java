package cn.yingshang.platform.store;

import org.bson.conversions.Bson;

/**
 * A list along one index: equalities, then an order; the id breaks ties.
 *
 * @param filter equalities and at most one range on the sort field
 * @param sortField a scalar field
 * @param ascending the direction
 */
public record ListQuery(Bson filter, String sortField, boolean ascending) {

	public static ListQuery ascending(Bson filter, String sortField) {
		return new ListQuery(filter, sortField, true);
	}

	public static ListQuery descending(Bson filter, String sortField) {
		return new ListQuery(filter, sortField, false);
	}

}
