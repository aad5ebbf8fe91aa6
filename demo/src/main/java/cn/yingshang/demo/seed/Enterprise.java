package cn.yingshang.demo.seed;

/**
 * An invented enterprise.
 *
 * @param creditCode valid, from a part of the code space that is not issued yet
 * @param name says that it is an example
 * @param region district or zone
 * @param industry GB/T 4754 code
 */
public record Enterprise(String creditCode, String name, String region, String industry) {

}
