package cn.yingshang.complaint.reporter;

import java.nio.file.Path;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code yingshang.complaint.reporter.*} (E-20): the keys, or else the file in
 * which a demonstration keeps keys it made itself.
 *
 * @param activeKey id of the key that seals
 * @param keys AES keys of 256 bits in Base64, by id
 * @param findingKey the HMAC key in Base64
 * @param keyFile made with fresh keys when it is not there; used only without keys
 */
@ConfigurationProperties("yingshang.complaint.reporter")
public record ReporterSettings(@Nullable String activeKey, @DefaultValue Map<String, String> keys,
		@Nullable String findingKey, @Nullable Path keyFile) {

	public ReporterSettings {
		keys = Map.copyOf(keys);
	}

	@Override
	public String toString() {
		return "keys " + this.keys.keySet() + ", file " + this.keyFile;
	}

}
