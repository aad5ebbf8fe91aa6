package cn.yingshang.complaint.subject;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * An enterprise as credit-service told of it (经营主体).
 *
 * @param creditCode 统一社会信用代码
 * @param name 名称
 * @param region 行政区划
 * @param industry 行业代码
 * @param sequence of the event that told it
 */
public record KnownSubject(@JsonProperty("_id") String creditCode, String name, String region, String industry,
		long sequence) {

}
