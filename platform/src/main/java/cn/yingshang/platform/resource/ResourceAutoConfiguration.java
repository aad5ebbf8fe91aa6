package cn.yingshang.platform.resource;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;

import cn.yingshang.kernel.access.Actor;
import cn.yingshang.platform.store.PageRequest;
import cn.yingshang.platform.web.WebAutoConfiguration;
import io.swagger.v3.oas.models.OpenAPI;
import org.springdoc.core.utils.SpringDocUtils;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.ReflectionUtils;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Mounts every resource a service declares, as handler methods like any other. */
@AutoConfiguration(after = WebAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
public final class ResourceAutoConfiguration {

	@Bean
	SmartInitializingSingleton resourceMounting(ObjectProvider<Resource<?, ?>> resources,
			@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mapping) {
		return () -> resources.forEach((resource) -> mount(resource, mapping.getObject()));
	}

	@Bean
	WebMvcConfigurer pageArguments() {
		return new WebMvcConfigurer() {
			@Override
			public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
				resolvers.add(new PageRequestResolver());
			}
		};
	}

	@Bean
	ActionLinkSerializer actionLinkSerializer(
			@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mapping) {
		return new ActionLinkSerializer(mapping);
	}

	private static void mount(Resource<?, ?> resource, RequestMappingHandlerMapping mapping) {
		resource.mounted()
			.forEach((mounted) -> mapping
				.registerMapping(RequestMappingInfo.paths(mounted.address().pattern(mounted.reading().path()))
					.methods(RequestMethod.GET)
					.options(mapping.getBuilderConfiguration())
					.build(), mounted, method(mounted)));
	}

	private static Method method(Mounted mounted) {
		Method read = ReflectionUtils.findMethod(Mounted.class, mounted.reading().toAll() ? "readByAll" : "read",
				Map.class, Actor.class);
		if (read == null) {
			throw new IllegalStateException("no handler method");
		}
		return read;
	}

	@Configuration(proxyBeanMethods = false)
	@ConditionalOnClass(OpenAPI.class)
	static class Described {

		static {
			SpringDocUtils.getConfig().addRestControllers(Mounted.class).addRequestWrapperToIgnore(PageRequest.class);
		}

		@Bean
		ResourceOperations resourceOperations() {
			return new ResourceOperations();
		}

	}

}
