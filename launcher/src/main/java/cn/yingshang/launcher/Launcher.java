package cn.yingshang.launcher;

/** Starts the whole suite on one machine. */
public final class Launcher {

	private Launcher() {
	}

	public static void main(String[] args) {
		System.out.println("Starts the whole suite on one machine.");
	}

}
