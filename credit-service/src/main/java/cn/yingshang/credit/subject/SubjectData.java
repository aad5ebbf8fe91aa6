package cn.yingshang.credit.subject;

/**
 * What is registered of an enterprise; all of it public (E-21).
 *
 * @param name its registered name
 * @param region code of the region it lies in
 * @param industry its industry
 */
public record SubjectData(String name, String region, String industry) {

}
