package cn.yingshang.infrastructure.store;

import java.util.List;

import de.bwaldvogel.mongo.MongoVersion;

/**
 * The server version the store answers with: old enough that drivers expect no more than
 * it can do, new enough that they accept it.
 */
final class StoreVersion implements MongoVersion {

	static final String VERSION = "5.0.0";

	private static final int WIRE_VERSION = 13;

	@Override
	public List<Integer> getVersionArray() {
		return List.of(5, 0, 0, 0);
	}

	@Override
	public String toVersionString() {
		return VERSION;
	}

	@Override
	public int getWireVersion() {
		return WIRE_VERSION;
	}

}
