package cn.yingshang.credit;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code yingshang.credit.*}.
 *
 * @param keeper the department that keeps subjects, records and repairs (信用主管部门); which
 * organ determined a record is told by the record itself (D-15)
 */
@ConfigurationProperties("yingshang.credit")
public record CreditSettings(@DefaultValue("fgw") String keeper) {

}
