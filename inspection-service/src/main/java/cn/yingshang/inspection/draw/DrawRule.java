package cn.yingshang.inspection.draw;

/**
 * How objects are drawn (configuration).
 *
 * @param ratios how much of each class (B-52)
 * @param largest most candidates of one draw
 */
public record DrawRule(BlindList.Ratios ratios, int largest) {
}
