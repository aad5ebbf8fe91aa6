package cn.yingshang.inspection.object;

/**
 * A credit record of an enterprise that is published and has not ended.
 *
 * @param recordId the record
 * @param kind what it is about
 * @param severity MINOR, GENERAL or SERIOUS (D-10)
 * @param publishedOn ISO date
 */
public record OpenRecord(String recordId, String kind, String severity, String publishedOn) {
}
