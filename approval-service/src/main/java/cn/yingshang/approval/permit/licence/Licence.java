package cn.yingshang.approval.permit.licence;

import java.time.LocalDate;

import cn.yingshang.approval.catalogue.Item;
import cn.yingshang.approval.catalogue.VerificationMode;
import org.jspecify.annotations.Nullable;

/**
 * The licence a case led to, 许可证件.
 *
 * @param number its number
 * @param grantedOn when it was granted
 * @param issuedOn when the certificate was made out
 * @param deliveredOn when it was delivered
 * @param revokedOn when it was revoked
 * @param verification what becomes of the promise it rests on
 */
public record Licence(String number, LocalDate grantedOn, @Nullable LocalDate issuedOn, @Nullable LocalDate deliveredOn,
		@Nullable LocalDate revokedOn, @Nullable Verification verification) {

	/** A new one: prefix, region, and day and serial of the case's number. */
	public static Licence granted(Item item, String region, String caseNumber, LocalDate on,
			@Nullable Verification verification) {
		String number = item.licencePrefix() + region + caseNumber.substring(item.itemCode().value().length());
		return new Licence(number, on, null, null, null, verification);
	}

	public Licence issued(LocalDate on) {
		return new Licence(this.number, this.grantedOn, on, null, null, this.verification);
	}

	/** Makes the certificate out as well, if that was not done. */
	public Licence delivered(LocalDate on) {
		return new Licence(this.number, this.grantedOn, (this.issuedOn != null) ? this.issuedOn : on, on, null,
				this.verification);
	}

	public Licence revoked(LocalDate on) {
		return new Licence(this.number, this.grantedOn, this.issuedOn, this.deliveredOn, on, this.verification);
	}

	/** Shows what others tell of its promise. */
	public Licence told(VisitNews news) {
		Verification before = (this.verification != null) ? this.verification
				: Verification.planned(VerificationMode.EXEMPT, null);
		return new Licence(this.number, this.grantedOn, this.issuedOn, this.deliveredOn, this.revokedOn,
				news.on(before));
	}

}
