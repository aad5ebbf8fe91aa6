package cn.yingshang.platform.problem;

import org.apache.catalina.core.StandardHost;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Problems for everything, error pages included. */
@AutoConfiguration(beforeName = { "org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration",
		"org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration" })
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
public final class ProblemAutoConfiguration {

	@Bean
	PlatformProblems platformProblems() {
		return new PlatformProblems();
	}

	@Bean
	LanguageResolver localeResolver() {
		return new LanguageResolver();
	}

	@Bean
	Problems problems(ObjectProvider<ProblemCatalogue> catalogues) {
		return new Problems(catalogues.orderedStream().toList());
	}

	@Bean
	ProblemWriter problemWriter(Problems problems) {
		return new ProblemWriter(problems);
	}

	@Bean
	@ConditionalOnMissingBean(ErrorController.class)
	ProblemErrorController problemErrorController(ProblemWriter writer) {
		return new ProblemErrorController(writer);
	}

	@Configuration(proxyBeanMethods = false)
	@ConditionalOnClass(TomcatServletWebServerFactory.class)
	static class TomcatProblems {

		@Bean
		WebServerFactoryCustomizer<TomcatServletWebServerFactory> problemErrorValve() {
			return (factory) -> factory.addContextCustomizers((context) -> {
				if (context.getParent() instanceof StandardHost host) {
					host.setErrorReportValveClass(ProblemErrorValve.class.getName());
				}
			});
		}

		@Bean
		WebServerFactoryCustomizer<TomcatServletWebServerFactory> unreadBody() {
			return (factory) -> factory.addEngineValves(new UnreadBody());
		}

	}

}
