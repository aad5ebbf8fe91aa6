package cn.yingshang.inspection.object.web;

import java.time.Clock;
import java.util.List;

import cn.yingshang.inspection.visit.Visits;
import cn.yingshang.kernel.time.CityTime;
import org.springframework.stereotype.Component;

/** How often an object was entered this year (B-24). */
@Component
class FrequencyOfObjects {

	private final Visits visits;

	FrequencyOfObjects(Visits visits) {
		this.visits = visits;
	}

	int entriesThisYear(String creditCode, Clock clock) {
		return this.visits.use(creditCode, List.of(), CityTime.today(clock).getYear()).entries();
	}

}
