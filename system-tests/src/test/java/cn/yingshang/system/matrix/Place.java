package cn.yingshang.system.matrix;

/**
 * Where a document lies.
 *
 * @param department department code, or {@link #ANY} where any department of the region
 * will do
 * @param region region code
 */
record Place(String department, String region) {

	static final String ANY = "*";

}
