package cn.yingshang.platform.test.http;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

@SpringBootConfiguration
@EnableAutoConfiguration
@Import(NoteController.class)
class NoteService {

	@Bean
	Clock clock() {
		return Clock.fixed(Instant.parse("2026-04-01T01:00:00.123456Z"), ZoneOffset.UTC);
	}

}
