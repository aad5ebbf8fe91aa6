package cn.yingshang.launcher;

/** The version of this program. */
final class Versions {

	private Versions() {
	}

	/** As the manifest says; {@code development} when run from classes. */
	static String own() {
		String version = Versions.class.getPackage().getImplementationVersion();
		return (version != null) ? version : "development";
	}

}
