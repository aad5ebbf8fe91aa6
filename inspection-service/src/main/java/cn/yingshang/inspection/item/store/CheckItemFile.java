package cn.yingshang.inspection.item.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

import cn.yingshang.inspection.item.CheckCategory;
import cn.yingshang.inspection.item.CheckItem;
import cn.yingshang.inspection.item.CheckItems;
import cn.yingshang.inspection.item.VisitTemplate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** The published list as it ships with the service. */
@Configuration(proxyBeanMethods = false)
class CheckItemFile {

	private static final String RESOURCE = "/cn/yingshang/inspection/item/check-items.json";

	@Bean
	CheckItems checkItems() {
		try (InputStream in = CheckItemFile.class.getResourceAsStream(RESOURCE)) {
			if (in == null) {
				throw new IllegalStateException("resource missing: " + RESOURCE);
			}
			Document document = JsonMapper.builder().build().readValue(in, Document.class);
			return new CheckItems(document.categories(), document.items(), document.templates());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private record Document(String note, List<CheckCategory> categories, List<CheckItem> items,
			List<VisitTemplate> templates) {
	}

}
