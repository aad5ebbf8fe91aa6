package cn.yingshang.approval.permit.receipt;

/**
 * One thing to be put right, 补正内容.
 *
 * @param material which material
 * @param problem what is wrong with it
 */
public record Correction(String material, String problem) {
}
