package cn.yingshang.platform.inbox;

/**
 * A topic this service publishes to; it is made at start if it is not there.
 *
 * @param name the topic
 */
public record Topic(String name) {

}
