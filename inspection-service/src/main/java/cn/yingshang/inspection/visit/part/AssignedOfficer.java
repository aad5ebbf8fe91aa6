package cn.yingshang.inspection.visit.part;

/**
 * An officer as drawn for a part, with what the record must show (B-47).
 *
 * @param id the officer
 * @param name the officer's name
 * @param certificateNumber the certificate shown on site (B-02)
 */
public record AssignedOfficer(String id, String name, String certificateNumber) {
}
