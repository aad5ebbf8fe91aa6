package cn.yingshang.inspection.visit;

/**
 * One department's result in a visit.
 *
 * @param department the department
 * @param result the official category, 1 to 8 (B-60)
 */
public record DepartmentResult(String department, int result) {
}
