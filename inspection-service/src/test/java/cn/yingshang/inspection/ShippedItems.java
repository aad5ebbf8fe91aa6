package cn.yingshang.inspection;

import cn.yingshang.inspection.item.CheckItems;
import cn.yingshang.kernel.city.CityData;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** The list of check items as it ships, for tests without a service. */
public final class ShippedItems {

	private ShippedItems() {
	}

	public static CheckItems read() {
		try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
			context.registerBean(CityData.class, () -> new CityData(null));
			context.scan("cn.yingshang.inspection.item.store");
			context.refresh();
			return context.getBean(CheckItems.class);
		}
	}

}
