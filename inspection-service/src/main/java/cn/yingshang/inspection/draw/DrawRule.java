package cn.yingshang.inspection.draw;

/**
 * How objects are drawn (configuration).
 *
 * @param ratios how much of each class (B-52)
 * @param largest most candidates of one draw
 * @param smallest fewest candidates of a stratum; smaller ones are merged (B-50)
 */
public record DrawRule(BlindList.Ratios ratios, int largest, int smallest) {
}
