package cn.yingshang.approval.permit.clock;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LicensingPauseGroundTests {

	@Test
	void theLawsGroundsAreEightAndASiteVisitIsNone() {
		assertThat(LicensingPauseGround.values()).extracting(LicensingPauseGround::label)
			.containsExactly("听证", "招标", "拍卖", "检验", "检测", "检疫", "鉴定", "专家评审");
	}

}
