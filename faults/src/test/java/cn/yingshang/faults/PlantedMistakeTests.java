package cn.yingshang.faults;

import java.io.File;
import java.lang.instrument.Instrumentation;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import cn.yingshang.platform.aggregate.PendingEvent;
import cn.yingshang.platform.audit.AuditChain;
import cn.yingshang.platform.audit.TimelineEntry;
import cn.yingshang.platform.event.Publication;
import net.bytebuddy.agent.ByteBuddyAgent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class PlantedMistakeTests {

	private static final Instrumentation INSTRUMENTATION = ByteBuddyAgent.install();

	@ParameterizedTest
	@EnumSource
	void canBePlantedAndTakenOut(Mistake mistake) throws Exception {
		for (Mistake.Place place : mistake.places()) {
			Class<?> target = Class.forName(place.type());
			assertThat(target.getDeclaredMethods()).extracting("name").contains(place.method());
		}
		PlantedMistake.plant(mistake, INSTRUMENTATION).run();
		assertThat(Mistake.of(mistake.code())).isEqualTo(mistake);
	}

	/** As in a service that has just begun: a class loader that has loaded nothing. */
	@ParameterizedTest
	@EnumSource
	void canBePlantedBeforeItsClassIsLoaded(Mistake mistake) throws Exception {
		try (URLClassLoader fresh = new URLClassLoader(classPath(), ClassLoader.getPlatformClassLoader())) {
			Class<?> known = fresh.loadClass(Mistake.class.getName());
			Method of = known.getDeclaredMethod("of", String.class);
			Method plant = fresh.loadClass(PlantedMistake.class.getName())
				.getDeclaredMethod("plant", known, Instrumentation.class);
			plant.setAccessible(true);
			((Runnable) plant.invoke(null, of.invoke(null, mistake.code()), INSTRUMENTATION)).run();
			for (Mistake.Place place : mistake.places()) {
				assertThat(Class.forName(place.type(), true, fresh).getClassLoader()).isSameAs(fresh);
			}
		}
	}

	@Test
	void changesWhatItSays() {
		PendingEvent first = event(1);
		PendingEvent second = event(2);
		Publication publication = new Publication("c", "id", 1, "t", "s", List.of(first, second));
		TimelineEntry entry = new TimelineEntry(1, Instant.EPOCH, "a", "v", "F", "T", Map.of(), null, null, List.of(),
				"");
		String honest = AuditChain.hash("previous", "id", entry);
		Runnable order = PlantedMistake.plant(Mistake.ORDER_REVERSED, INSTRUMENTATION);
		Runnable chain = PlantedMistake.plant(Mistake.CHAIN_RESTARTED, INSTRUMENTATION);
		assertThat(publication.events()).containsExactly(second, first);
		assertThat(AuditChain.hash("previous", "id", entry)).isNotEqualTo(honest);
		order.run();
		chain.run();
		assertThat(publication.events()).containsExactly(first, second);
		assertThat(AuditChain.hash("previous", "id", entry)).isEqualTo(honest);
	}

	private static PendingEvent event(long sequence) {
		return new PendingEvent("e" + sequence, "t", sequence, Instant.EPOCH, "{}", null, "c", null, "h");
	}

	private static URL[] classPath() throws MalformedURLException {
		List<URL> urls = new ArrayList<>();
		for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
			urls.add(Path.of(entry).toUri().toURL());
		}
		return urls.toArray(URL[]::new);
	}

}
