package cn.yingshang.platform.web;

import cn.yingshang.platform.call.Call;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.support.StaticWebApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class HandlerContractTests {

	private static HandlerContract contract(Class<?> controller) {
		StaticWebApplicationContext context = new StaticWebApplicationContext();
		context.registerSingleton("controller", controller);
		context.refresh();
		RequestMappingHandlerMapping mapping = new RequestMappingHandlerMapping();
		mapping.setApplicationContext(context);
		mapping.afterPropertiesSet();
		return new HandlerContract(mapping);
	}

	@Test
	void acceptsMarkedHandlers() {
		assertThatCode(() -> contract(Good.class).afterSingletonsInstantiated()).doesNotThrowAnyException();
	}

	@ParameterizedTest
	@ValueSource(classes = { Unmarked.class, WithoutCall.class, AskingPut.class, AnyMethod.class })
	void refusesToStartWithAVerbThatForgotItsHeaders(Class<?> controller) {
		assertThatIllegalStateException().isThrownBy(() -> contract(controller).afterSingletonsInstantiated())
			.withMessageContaining(controller.getSimpleName());
	}

	@RestController
	static class Good {

		@GetMapping("/a")
		void read() {
		}

		@PostMapping("/a")
		@Creates
		void create(Call call) {
		}

		@DeleteMapping("/a")
		@Changes
		void remove(Call call) {
		}

		@PostMapping("/a/search")
		@Asks
		void search() {
		}

	}

	@RestController
	static class Unmarked {

		@PostMapping("/a")
		void create(Call call) {
		}

	}

	@RestController
	static class WithoutCall {

		@PostMapping("/a")
		@Creates
		void create() {
		}

	}

	@RestController
	static class AskingPut {

		@PutMapping("/a")
		@Asks
		void put() {
		}

	}

	@RestController
	static class AnyMethod {

		@RequestMapping("/a")
		void anything() {
		}

	}

}
