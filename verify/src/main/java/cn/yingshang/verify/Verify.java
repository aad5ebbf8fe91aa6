package cn.yingshang.verify;

/** Stand-alone verifiers of draws, audit chains and due dates. */
public final class Verify {

	private Verify() {
	}

	public static void main(String[] args) {
		System.out.println("Stand-alone verifiers of draws, audit chains and due dates.");
	}

}
