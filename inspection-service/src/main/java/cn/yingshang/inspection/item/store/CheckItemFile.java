package cn.yingshang.inspection.item.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

import cn.yingshang.inspection.item.CheckCategory;
import cn.yingshang.inspection.item.CheckItem;
import cn.yingshang.inspection.item.CheckItems;
import cn.yingshang.inspection.item.VisitTemplate;
import cn.yingshang.kernel.city.City;
import cn.yingshang.kernel.city.CityData;
import cn.yingshang.kernel.city.CityList;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The published list: the city's, or the one that ships with the service. */
@Configuration(proxyBeanMethods = false)
class CheckItemFile {

	/** The city's own list, in place of the one that ships. */
	private static final String LIST = "lists/check-items.json";

	private static final String RESOURCE = "/cn/yingshang/inspection/item/check-items.json";

	private static final JsonMapper JSON = JsonMapper.builder()
		.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.build();

	@Bean
	CheckItems checkItems(CityData city) {
		return CheckItems.following(city.part((now, before) -> {
			CheckItems read = of(now);
			if (before != null) {
				read.requireAll(before);
			}
			return read;
		}));
	}

	static CheckItems of(City city) {
		CityList list = city.list(LIST).orElseGet(CheckItemFile::shipped);
		try {
			Document document = JSON.readValue(list.json(), Document.class);
			document.items().forEach((item) -> {
				if (city.departments().find(item.department()).isEmpty()) {
					throw new IllegalArgumentException("check item " + item.code()
							+ ": field department: unknown department " + item.department());
				}
			});
			return new CheckItems(document.categories(), document.items(), document.templates());
		}
		catch (JacksonException | IllegalArgumentException ex) {
			throw new IllegalArgumentException(list.name() + ": " + ex.getMessage(), ex);
		}
	}

	private static CityList shipped() {
		try (InputStream in = CheckItemFile.class.getResourceAsStream(RESOURCE)) {
			return new CityList("check-items.json", Objects.requireNonNull(in).readAllBytes());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private record Document(String note, List<CheckCategory> categories, List<CheckItem> items,
			List<VisitTemplate> templates) {
	}

}
