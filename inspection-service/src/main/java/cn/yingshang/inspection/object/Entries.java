package cn.yingshang.inspection.object;

/** How often an object was entered, told by whoever keeps the visits (B-24). */
@FunctionalInterface
public interface Entries {

	int inYear(String creditCode, int year);

}
