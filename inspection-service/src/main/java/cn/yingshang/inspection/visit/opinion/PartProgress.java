package cn.yingshang.inspection.visit.opinion;

/**
 * How far a part has come, as the head has heard.
 *
 * @param partId the part
 * @param department its department
 * @param state its state
 * @param settled whether nothing more is awaited from it for this visit
 */
public record PartProgress(String partId, String department, String state, boolean settled) {
}
