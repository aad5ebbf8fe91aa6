package cn.yingshang.bench.row;

/** One row of the bench. */
public interface Row {

	/** Its name on the command line. */
	String name();

	/** What it compares with what. */
	String about();

	/** Measures and reports. */
	void run(Context context) throws Exception;

}
