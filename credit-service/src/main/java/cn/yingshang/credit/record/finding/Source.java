package cn.yingshang.credit.record.finding;

/**
 * Where a record came from.
 *
 * @param service the service that found it
 * @param id the aggregate there
 */
public record Source(String service, String id) {

}
