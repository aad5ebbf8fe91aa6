package cn.yingshang.drill.check;

/**
 * Something another service had to do once.
 *
 * @param what in words
 * @param expected how often
 * @param found how often it was found
 */
public record Effect(String what, int expected, int found) {

}
