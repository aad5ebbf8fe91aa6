package cn.yingshang.credit;

/**
 * The department that keeps the register of enterprises (信用主管部门); records and repairs lie
 * with the organ that determined them (D-15).
 *
 * @param department its code
 */
public record Keeper(String department) {
}
