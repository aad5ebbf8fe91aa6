package cn.yingshang.platform.store;

/**
 * A change that is durable.
 *
 * @param aggregate as it now stands
 * @param replayed whether the same request had been done before and nothing was changed
 * now
 */
public record Written<T>(T aggregate, boolean replayed) {

}
