package cn.yingshang.credit.record.finding;

/**
 * The decision behind a record was revoked (D-35).
 *
 * @param document the document that revoked it
 * @param reason why; told here and not in the timeline, which is hashed
 */
public record RevokedAtSource(SourceDocument document, String reason) {
}
