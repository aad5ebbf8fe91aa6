package cn.yingshang.launcher.plan;

/** Addresses of stores as they may be shown and written down. */
public final class StoreAddress {

	private StoreAddress() {
	}

	/** The address without user and password. */
	public static String withoutPassword(String uri) {
		return uri.replaceFirst("://[^@/]*@", "://");
	}

}
