package cn.yingshang.platform.resource;

import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;

import cn.yingshang.kernel.access.Actor;
import cn.yingshang.platform.security.Public;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

/** The handler of one reading of a resource. */
@ResponseBody
final class Mounted {

	private final Address address;

	private final Reading<?> reading;

	private final BiFunction<String, Actor, Object> answer;

	Mounted(Address address, Reading<?> reading, BiFunction<String, Actor, Object> answer) {
		this.address = address;
		this.reading = reading;
		this.answer = answer;
	}

	Object read(@PathVariable Map<String, String> variables, Actor actor) {
		return this.answer.apply(Objects.requireNonNull(variables.get(this.address.id())), actor);
	}

	@Public
	Object readByAll(@PathVariable Map<String, String> variables, Actor actor) {
		return read(variables, actor);
	}

	Address address() {
		return this.address;
	}

	Reading<?> reading() {
		return this.reading;
	}

}
