package cn.yingshang.inspection;

import cn.yingshang.inspection.item.CheckItems;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** The list of check items as it ships, for tests without a service. */
public final class ShippedItems {

	private ShippedItems() {
	}

	public static CheckItems read() {
		try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext(
				"cn.yingshang.inspection.item.store")) {
			return context.getBean(CheckItems.class);
		}
	}

}
