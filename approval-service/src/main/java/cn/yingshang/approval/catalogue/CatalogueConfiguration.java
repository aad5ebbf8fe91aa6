package cn.yingshang.approval.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonCreator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Reads the catalogue that ships with the service. */
@Configuration(proxyBeanMethods = false)
public class CatalogueConfiguration {

	@Bean
	Catalogue catalogue() {
		return published();
	}

	/**
	 * The items of the project's data.
	 * @throws IllegalArgumentException naming the item and the rule that is broken
	 */
	public static Catalogue published() {
		JsonMapper json = JsonMapper.builder().addMixIn(ItemCode.class, AsText.class).build();
		try (InputStream in = Catalogue.class.getResourceAsStream("items.json")) {
			if (in == null) {
				throw new IllegalStateException("items.json is missing");
			}
			return new Catalogue(json.readValue(in, Published.class).items());
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
