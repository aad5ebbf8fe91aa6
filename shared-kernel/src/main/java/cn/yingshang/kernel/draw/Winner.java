package cn.yingshang.kernel.draw;

/**
 * One that was drawn.
 *
 * @param id its id
 * @param stratum its class
 * @param rank 1 for the smallest ticket of the stratum
 * @param ticket HMAC-SHA256 of the id under the seed, 64 lower-case hexadecimal digits
 */
public record Winner(String id, String stratum, int rank, String ticket) {
}
