package cn.yingshang.approval.permit.receipt;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A material the applicant handed in.
 *
 * @param code which of the item's materials
 * @param sha256 content address of the file, if one was uploaded
 * @param receivedOn when
 */
public record SuppliedMaterial(String code, @Nullable String sha256, LocalDate receivedOn) {
}
