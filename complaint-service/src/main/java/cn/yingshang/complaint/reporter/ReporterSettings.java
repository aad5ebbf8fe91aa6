package cn.yingshang.complaint.reporter;

import java.nio.file.Path;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code yingshang.complaint.reporter.*} (E-20): the keys, or else the file that
 * holds them.
 *
 * @param activeKey id of the key that seals
 * @param keys AES keys of 256 bits in Base64, by id
 * @param findingKey the HMAC key in Base64
 * @param keyFile holds one sealing and the finding key; used only without keys
 * @param makeKeyFile whether a missing file is made with fresh keys: on a laptop only,
 * since what was sealed is lost with them
 */
@ConfigurationProperties("yingshang.complaint.reporter")
public record ReporterSettings(@Nullable String activeKey, @DefaultValue Map<String, String> keys,
		@Nullable String findingKey, @Nullable Path keyFile, @DefaultValue("false") boolean makeKeyFile) {

	public ReporterSettings {
		keys = Map.copyOf(keys);
	}

	@Override
	public String toString() {
		return "keys " + this.keys.keySet() + ", file " + this.keyFile;
	}

}
