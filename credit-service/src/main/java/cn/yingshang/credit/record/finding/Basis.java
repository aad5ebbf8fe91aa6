package cn.yingshang.credit.record.finding;

/**
 * What the determination rests on (认定依据).
 *
 * @param law the law or regulation
 * @param article its article
 */
public record Basis(String law, String article) {

}
