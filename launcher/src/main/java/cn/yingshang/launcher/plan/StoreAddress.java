package cn.yingshang.launcher;

/** Addresses of stores as they may be shown and written down. */
final class StoreAddress {

	private StoreAddress() {
	}

	/** The address without user and password. */
	static String withoutPassword(String uri) {
		return uri.replaceFirst("://[^@/]*@", "://");
	}

}
