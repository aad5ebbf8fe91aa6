package cn.yingshang.infrastructure.identity;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

import cn.yingshang.kernel.city.City;
import cn.yingshang.kernel.city.CityData;
import org.jspecify.annotations.Nullable;

/**
 * The city whose departments and regions accounts may name: that of the services, read
 * from the same folder, and again for a code it does not know yet.
 */
final class DemoCity {

	private static final CityData DATA = new CityData(folder());

	private DemoCity() {
	}

	static City now() {
		return DATA.now();
	}

	static <T> Optional<T> find(Function<City, Optional<T>> what) {
		Optional<T> found = what.apply(DATA.now());
		if (found.isEmpty() && DATA.reload() == CityData.Outcome.LOADED) {
			return what.apply(DATA.now());
		}
		return found;
	}

	private static @Nullable Path folder() {
		String folder = System.getenv("YINGSHANG_CITY");
		return (folder != null && !folder.isBlank()) ? Path.of(folder) : null;
	}

}
