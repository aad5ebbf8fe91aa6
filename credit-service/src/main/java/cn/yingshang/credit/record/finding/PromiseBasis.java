package cn.yingshang.credit.record.finding;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code yingshang.credit.promise-basis.*}: what the record of a broken promise
 * rests on, as the public reads it.
 *
 * @param law the text by which a false promise is recorded
 * @param article where in it; the text has headings, no numbered articles [M]
 */
@ConfigurationProperties("yingshang.credit.promise-basis")
public record PromiseBasis(@DefaultValue("国务院办公厅关于全面推行证明事项和涉企经营许可事项告知承诺制的指导意见(国办发〔2020〕42号)") String law,
		@DefaultValue("关于加强信用监管的规定") String article) {

	public Basis basis() {
		return new Basis(this.law, this.article);
	}

}
