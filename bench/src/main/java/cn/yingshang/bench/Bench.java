package cn.yingshang.bench;

/** Load generator and reference programs. */
public final class Bench {

	private Bench() {
	}

	public static void main(String[] args) {
		System.out.println("Load generator and reference programs.");
	}

}
