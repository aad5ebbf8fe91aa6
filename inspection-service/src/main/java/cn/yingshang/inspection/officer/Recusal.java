package cn.yingshang.inspection.officer;

import java.time.LocalDate;

/**
 * An officer keeps away from one enterprise (回避, B-03). The reason may be personal and is
 * shown to heads only.
 *
 * @param creditCode the enterprise
 * @param reason why
 * @param since from when
 */
public record Recusal(String creditCode, String reason, LocalDate since) {
}
