package cn.yingshang.platform.client;

import org.jspecify.annotations.Nullable;

import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

@FeignClient(name = "scores", url = "${yingshang.services.scores.url}")
interface ScoreClient {

	@GetMapping("/scores/{id}")
	Score score(@PathVariable("id") String id);

	@PostMapping("/scores")
	Score add(@RequestBody Score score);

	record Score(String id, int points, @Nullable String note) {
	}

}
