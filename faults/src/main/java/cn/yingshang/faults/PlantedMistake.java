package cn.yingshang.faults;

import java.lang.instrument.Instrumentation;
import java.util.List;

import net.bytebuddy.agent.ByteBuddyAgent;
import net.bytebuddy.agent.builder.AgentBuilder;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.dynamic.DynamicType;
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

	/** Rewrites its methods; gives what takes it out again. */
	static Runnable plant(Mistake mistake, Instrumentation instrumentation) {
		List<Runnable> planted = mistake.places().stream().map((place) -> plant(place, instrumentation)).toList();
		return () -> planted.forEach(Runnable::run);
	}

	private static Runnable plant(Mistake.Place place, Instrumentation instrumentation) {
		load(place.type());
		Planting planting = new Planting();
		var transformer = new AgentBuilder.Default().disableClassFormatChanges()
			.with(AgentBuilder.RedefinitionStrategy.RETRANSFORMATION)
			.with(planting)
			.type(ElementMatchers.named(place.type()), ElementMatchers.is(PlantedMistake.class.getClassLoader()))
			.transform((builder, type, loader, module, domain) -> builder
				.visit(Advice.to(place.advice()).on(ElementMatchers.named(place.method()))))
			.installOn(instrumentation);
		planting.require(place);
		return () -> transformer.reset(instrumentation, AgentBuilder.RedefinitionStrategy.RETRANSFORMATION);
	}

	/**
	 * Loaded before it is rewritten: an advice that names the class would otherwise load
	 * it a second time while it is being loaded.
	 */
	private static void load(String type) {
		try {
			Class.forName(type, false, PlantedMistake.class.getClassLoader());
		}
		catch (ClassNotFoundException ex) {
			throw new IllegalStateException("there is nothing to plant a mistake into", ex);
		}
	}

	/** A mistake that could not be planted must not look like one that was not caught. */
	private static final class Planting extends AgentBuilder.Listener.Adapter {

		private boolean done;

		private @Nullable Throwable cause;

		@Override
		public void onTransformation(TypeDescription type, @Nullable ClassLoader loader,
				net.bytebuddy.utility.@Nullable JavaModule module, boolean loaded, DynamicType rewritten) {
			this.done = true;
		}

		@Override
		public void onError(String type, @Nullable ClassLoader loader,
				net.bytebuddy.utility.@Nullable JavaModule module, boolean loaded, Throwable error) {
			this.cause = error;
			log.error("the mistake could not be planted into {}", type, error);
		}

		private void require(Mistake.Place place) {
			if (this.cause != null || !this.done) {
				throw new IllegalStateException("the mistake could not be planted into " + place.type(), this.cause);
			}
		}

	}

}
