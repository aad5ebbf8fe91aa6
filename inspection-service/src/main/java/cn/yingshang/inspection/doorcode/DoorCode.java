package cn.yingshang.inspection.doorcode;

import java.time.Instant;

/**
 * What an enterprise's door shows now.
 *
 * @param entryCode what is scanned
 * @param validUntil from when on it is another one
 */
public record DoorCode(String entryCode, Instant validUntil) {
}
