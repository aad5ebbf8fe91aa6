package cn.yingshang.approval.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

import cn.yingshang.kernel.city.City;
import cn.yingshang.kernel.city.CityData;
import cn.yingshang.kernel.city.CityList;
import com.fasterxml.jackson.annotation.JsonCreator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads the city's catalogue, or the one that ships with the service. */
@Configuration(proxyBeanMethods = false)
public class CatalogueConfiguration {

	/** The city's own list, in place of the one that ships. */
	static final String LIST = "lists/approval-items.json";

	private static final JsonMapper JSON = JsonMapper.builder()
		.addMixIn(ItemCode.class, AsText.class)
		.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.build();

	@Bean
	Catalogue catalogue(CityData city) {
		return Catalogue.following(city.part((now, before) -> {
			Catalogue read = of(now);
			if (before != null) {
				read.requireAll(before);
			}
			return read;
		}));
	}

	/**
	 * The items of a city.
	 * @throws IllegalArgumentException naming file, item and the rule that is broken
	 */
	public static Catalogue of(City city) {
		CityList list = city.list(LIST).orElseGet(CatalogueConfiguration::shipped);
		try {
			return new Catalogue(JSON.readValue(list.json(), Published.class)
				.items()
				.stream()
				.map((item) -> item.of(city))
				.toList());
		}
		catch (JacksonException | IllegalArgumentException ex) {
			throw new IllegalArgumentException(list.name() + ": " + ex.getMessage(), ex);
		}
	}

	private static CityList shipped() {
		try (InputStream in = Catalogue.class.getResourceAsStream("items.json")) {
			return new CityList("items.json", Objects.requireNonNull(in).readAllBytes());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private record Published(String note, List<Item> items) {
	}

	/** An item code stands in the file as plain text. */
	private static final class AsText {

		@JsonCreator(mode = JsonCreator.Mode.DELEGATING)
		AsText(String value) {
		}

	}

}
