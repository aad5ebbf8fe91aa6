package cn.yingshang.complaint.order.handling;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A department gave the order back (退单, C-21).
 *
 * @param department which
 * @param basis the law by which it is not its duty
 * @param on when
 * @param ruling what the hotline ruled; null while it has not
 */
public record Returned(String department, String basis, LocalDate on, @Nullable Ruling ruling) {

	boolean refused() {
		return this.ruling != null && !this.ruling.upheld();
	}

}
