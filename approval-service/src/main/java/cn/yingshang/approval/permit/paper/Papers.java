package cn.yingshang.approval.permit.paper;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

import cn.yingshang.approval.catalogue.Item;

/**
 * The written papers of a case, in the order they were made.
 *
 * @param vouchers the papers
 */
public record Papers(List<Voucher> vouchers) {

	public static final Papers NONE = new Papers(List.of());

	private static final int TAIL = 12;

	public Papers {
		vouchers = (vouchers != null) ? List.copyOf(vouchers) : List.of();
	}

	/** One more, with a number of its own and the seal and date of the organ. */
	public Papers with(VoucherKind kind, String caseId, Item item, LocalDate on) {
		String day = on.format(DateTimeFormatter.BASIC_ISO_DATE);
		String tail = caseId.substring(Math.max(caseId.length() - TAIL, 0));
		return with(new Voucher(kind,
				item.licencePrefix() + "-" + kind.mark() + "-" + day + "-" + tail + "-" + (this.vouchers.size() + 1),
				item.seal(), on));
	}

	/** One more, whose number the organ gave elsewhere. */
	public Papers numbered(VoucherKind kind, String number, Item item, LocalDate on) {
		return with(new Voucher(kind, number, item.seal(), on));
	}

	/** The latest. */
	public Voucher last() {
		return this.vouchers.get(this.vouchers.size() - 1);
	}

	private Papers with(Voucher voucher) {
		List<Voucher> all = new ArrayList<>(this.vouchers);
		all.add(voucher);
		return new Papers(all);
	}

}
