package cn.yingshang.kernel.city;

/**
 * A file of the data set that one service reads by itself.
 *
 * @param name the file, as people find it
 * @param json its content
 */
public record CityList(String name, byte[] json) {
}
