package cn.yingshang.approval.catalogue.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import cn.yingshang.approval.catalogue.Catalogue;
import cn.yingshang.approval.catalogue.Item;
import cn.yingshang.approval.catalogue.ItemCode;
import com.fasterxml.jackson.annotation.JsonCreator;
import tools.jackson.databind.json.JsonMapper;

/** Reads the catalogue that ships with the service. */
public final class CatalogueFile {

	private CatalogueFile() {
	}

	/**
	 * The items of the project's data.
	 * @throws IllegalArgumentException naming the item and the rule that is broken
	 */
	public static Catalogue read() {
		JsonMapper json = JsonMapper.builder().addMixIn(ItemCode.class, AsText.class).build();
		try (InputStream in = Catalogue.class.getResourceAsStream("items.json")) {
			if (in == null) {
				throw new IllegalStateException("items.json is missing");
			}
			return new Catalogue(json.readValue(in, Document.class).items());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private record Document(String note, List<Item> items) {
	}

	private interface AsText {

		@JsonCreator(mode = JsonCreator.Mode.DELEGATING)
		static ItemCode of(String value) {
			return new ItemCode(value);
		}

	}

}
