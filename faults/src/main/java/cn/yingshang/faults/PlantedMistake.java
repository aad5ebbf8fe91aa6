package cn.yingshang.faults;

import java.lang.instrument.Instrumentation;

import net.bytebuddy.agent.ByteBuddyAgent;
import net.bytebuddy.agent.builder.AgentBuilder;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.matcher.ElementMatchers;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Plants the mistake that YINGSHANG_FAULTS_MISTAKE names into the running platform,
 * before its first bean is made.
 */
public final class PlantedMistake implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	private static final Logger log = LoggerFactory.getLogger(PlantedMistake.class);

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		String code = context.getEnvironment().getProperty("YINGSHANG_FAULTS_MISTAKE", "");
		if (!code.isEmpty()) {
			plant(Mistake.of(code), ByteBuddyAgent.install());
			log.warn("PLANTED MISTAKE: {}", code);
		}
	}

	/** Rewrites the one method; gives what takes it out again. */
	static Runnable plant(Mistake mistake, Instrumentation instrumentation) {
		Failure failure = new Failure();
		var transformer = new AgentBuilder.Default().disableClassFormatChanges()
			.with(AgentBuilder.RedefinitionStrategy.RETRANSFORMATION)
			.with(failure)
			.type(ElementMatchers.named(mistake.type()))
			.transform((builder, type, loader, module, domain) -> builder
				.visit(Advice.to(mistake.advice()).on(ElementMatchers.named(mistake.method()))))
			.installOn(instrumentation);
		failure.rethrow();
		return () -> transformer.reset(instrumentation, AgentBuilder.RedefinitionStrategy.RETRANSFORMATION);
	}

	/** A mistake that could not be planted must not look like one that was not caught. */
	private static final class Failure extends AgentBuilder.Listener.Adapter {

		private @Nullable Throwable cause;

		@Override
		public void onError(String type, @Nullable ClassLoader loader,
				net.bytebuddy.utility.@Nullable JavaModule module, boolean loaded, Throwable error) {
			this.cause = error;
			log.error("the mistake could not be planted into {}", type, error);
		}

		private void rethrow() {
			if (this.cause != null) {
				throw new IllegalStateException("the mistake could not be planted", this.cause);
			}
		}

	}

}
