package cn.yingshang.drill;

/** Failure drills over the running suite. */
public final class Drill {

	private Drill() {
	}

	public static void main(String[] args) {
		System.out.println("Failure drills over the running suite.");
	}

}
