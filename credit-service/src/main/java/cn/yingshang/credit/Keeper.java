package cn.yingshang.credit;

/**
 * The department that keeps subjects, records and repairs (信用主管部门); which organ
 * determined a record is told by the record itself (D-15).
 *
 * @param department its code
 */
public record Keeper(String department) {
}
