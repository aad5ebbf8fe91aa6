package cn.yingshang.inspection;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings {@code yingshang.calendar.*}.
 *
 * @param folder later years' holiday notices, loadable without a release
 */
@ConfigurationProperties("yingshang.calendar")
record CalendarSettings(@Nullable Path folder) {

	CalendarSettings {
		folder = (folder == null || folder.toString().isBlank()) ? null : folder;
	}

}
