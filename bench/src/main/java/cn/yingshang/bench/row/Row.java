package cn.yingshang.bench.row;

/** One row of the bench. */
public interface Row {

	/** Its name on the command line. */
	String name();

	/** What it compares with what. */
	String about();

	/** Whether it measures at several numbers of stored cases. */
	default boolean sized() {
		return false;
	}

	/** Measures and reports; a sized row at the one size of its context. */
	void run(Context context) throws Exception;

}
