package cn.yingshang.faults;

import java.nio.file.Path;

import cn.yingshang.platform.checkpoint.Checkpoint;
import cn.yingshang.platform.store.StoreAutoConfiguration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;

/**
 * Puts the crash points in, where the drill names a control folder; the gateway has none.
 */
@AutoConfiguration(before = StoreAutoConfiguration.class)
@ConditionalOnClass(Checkpoint.class)
@ConditionalOnProperty(FaultsAutoConfiguration.CONTROL)
public class FaultsAutoConfiguration {

	static final String CONTROL = "YINGSHANG_FAULTS_CONTROL";

	@Bean
	Checkpoint crashPoints(@Value("${" + CONTROL + "}") Path control,
			@Value("${spring.application.name}") String service) {
		return new CrashingCheckpoint(control, service);
	}

}
