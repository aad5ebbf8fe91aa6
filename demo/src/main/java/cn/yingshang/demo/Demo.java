package cn.yingshang.demo;

/** Programs that act as users of the suite. */
public final class Demo {

	private Demo() {
	}

	public static void main(String[] args) {
		System.out.println("Programs that act as users of the suite.");
	}

}
