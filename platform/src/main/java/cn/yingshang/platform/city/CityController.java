package cn.yingshang.platform.city;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import cn.yingshang.kernel.access.Actor;
import cn.yingshang.kernel.access.Role;
import cn.yingshang.kernel.city.City;
import cn.yingshang.kernel.city.CityData;
import cn.yingshang.kernel.time.CalendarSource;
import cn.yingshang.kernel.time.CalendarYear;
import cn.yingshang.kernel.time.WorkingCalendar;
import cn.yingshang.platform.call.Call;
import cn.yingshang.platform.security.Roles;
import cn.yingshang.platform.web.Adds;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The data set this instance works with, for ops, and its reading now instead of in a few
 * seconds. Not routed by the gateway.
 */
@RestController
@RequestMapping("/ops/city")
@Tag(name = "ops")
final class CityController {

	private static final Logger log = LoggerFactory.getLogger(CityController.class);

	private final CityData data;

	private final CityWatch watch;

	CityController(CityData data, CityWatch watch) {
		this.data = data;
		this.watch = watch;
	}

	@GetMapping
	@Operation(summary = "The city data set in force, and why the folder is not", operationId = "readCityData")
	CityView read(Actor actor) {
		Roles.require(actor, Role.OPS);
		return CityView.of(this.data);
	}

	@PostMapping("/reload")
	@Adds
	@Operation(summary = "Read the city's folder now", operationId = "reloadCityData")
	CityView reload(Call call) {
		Roles.require(call.actor(), Role.OPS);
		log.info("{} has the city's folder read: {}", call.actor().subject(), this.watch.look());
		return CityView.of(this.data);
	}

	/**
	 * A data set.
	 *
	 * @param version what the data set calls itself
	 * @param city the city's code
	 * @param regions how many it has
	 * @param departments how many it has
	 * @param hash SHA-256 over the files in force
	 * @param folder where they lie; absent for the shipped data set alone
	 * @param notices the holiday notices, by year
	 * @param refused what is wrong with the folder, with file, entry and rule; absent if
	 * it is in force
	 */
	record CityView(String version, String city, int regions, int departments, String hash, @Nullable String folder,
			List<CalendarSource> notices, @Nullable String refused) {

		static CityView of(CityData data) {
			WorkingCalendar calendar = data.now().calendar();
			CityData.Refused refused = data.refused();
			City now = data.now();
			return new CityView(now.facts().version(), now.facts().code(), now.regions().all().size(),
					now.departments().all().size(), now.hash(),
					(data.folder() != null) ? String.valueOf(data.folder()) : null,
					IntStream.rangeClosed(calendar.firstPublishedYear(), calendar.lastPublishedYear())
						.mapToObj(calendar::year)
						.flatMap(Optional::stream)
						.map(CalendarYear::source)
						.toList(),
					(refused != null) ? refused.reason() : null);
		}

	}

}
