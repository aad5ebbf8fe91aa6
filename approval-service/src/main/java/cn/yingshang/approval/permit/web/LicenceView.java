package cn.yingshang.approval.permit.web;

import cn.yingshang.approval.permit.Case;
import cn.yingshang.approval.permit.licence.Licence;
import org.jspecify.annotations.Nullable;

/** The licence a case led to; its number stands beside it for who needs no more. */
record LicenceView(@Nullable String licenceNumber, @Nullable Licence licence) {

	static LicenceView of(Case one) {
		Licence licence = one.licence();
		return new LicenceView((licence != null) ? licence.number() : null, licence);
	}

}
