package cn.yingshang.approval.revocation;

import java.time.LocalDate;

/** A licence was revoked: the data of {@code licence.revoked}. */
record LicenceRevoked(String caseId, String licenceNumber, String item, String creditCode, String region,
		String department, LocalDate revokedOn, String revocationId) {
}
