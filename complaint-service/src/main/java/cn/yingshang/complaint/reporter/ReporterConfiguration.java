package cn.yingshang.complaint.reporter;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import cn.yingshang.platform.problem.ProblemCatalogue;
import cn.yingshang.platform.problem.ProblemKind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ReporterConfiguration {

	static final ProblemCatalogue PROBLEMS = () -> List
		.of(new ProblemKind("reporter-key-missing", 503, "A reporter key is missing",
				"The identity was sealed with a key that this instance is not given; nothing was changed.",
				"Tell ops the order's id: the key named in its file has to be configured."));

	private static final Logger log = LoggerFactory.getLogger(ReporterConfiguration.class);

	@Bean
	ReporterVault reporterVault(ReporterSettings settings) {
		return new ReporterVault(keys(settings));
	}

	@Bean
	ProblemCatalogue complaintProblems() {
		return PROBLEMS;
	}

	private static ReporterKeys keys(ReporterSettings settings) {
		String active = settings.activeKey();
		String finding = settings.findingKey();
		if (settings.keys().isEmpty() && active == null && finding == null && settings.keyFile() != null) {
			log.info("The reporter keys are those of {}", settings.keyFile());
			return KeyFile.read(settings.keyFile(), settings.makeKeyFile());
		}
		if (active == null || finding == null) {
			throw new IllegalStateException(
					"yingshang.complaint.reporter needs active-key, keys and finding-key together");
		}
		Map<String, byte[]> keys = new LinkedHashMap<>();
		settings.keys().forEach((id, key) -> keys.put(id, Base64.getDecoder().decode(key)));
		return ReporterKeys.of(active, keys, Base64.getDecoder().decode(finding));
	}

}
