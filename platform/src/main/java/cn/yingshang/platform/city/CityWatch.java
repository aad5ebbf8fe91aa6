package cn.yingshang.platform.city;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import cn.yingshang.kernel.city.CityData;
import cn.yingshang.kernel.city.CityData.Outcome;
import cn.yingshang.platform.observe.Failures;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/** Looks at the city's folder again and again, in each instance for itself. */
final class CityWatch implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(CityWatch.class);

	private static final String PART = "city";

	private static final String KIND = "folder";

	private final CityData data;

	private final String item;

	private final Failures failures;

	private final Duration every;

	private final ScheduledExecutorService scheduler = Executors
		.newSingleThreadScheduledExecutor(new CustomizableThreadFactory("city-"));

	private volatile boolean running;

	CityWatch(CityData data, Failures failures, Duration every) {
		this.data = data;
		this.item = String.valueOf(data.folder());
		this.failures = failures;
		this.every = every;
	}

	/** Reads the folder now; a wrong one is said once, loudly, and the old data stay. */
	Outcome look() {
		Outcome outcome = this.data.reload();
		if (outcome == Outcome.LOADED) {
			log.info("city data set {} is in force, holiday notices {} to {}", this.data.now().hash(),
					this.data.calendar().firstPublishedYear(), this.data.calendar().lastPublishedYear());
		}
		CityData.Refused refused = this.data.refused();
		if (refused == null) {
			this.failures.mended(PART, KIND, this.item);
		}
		else if (outcome == Outcome.REFUSED) {
			log.error("the city data set is wrong and not used, {} stays: {}", this.data.now().hash(),
					refused.reason());
			this.failures.record(PART, KIND, this.item, new IllegalArgumentException(refused.reason()));
		}
		return outcome;
	}

	@Override
	public void start() {
		this.running = true;
		if (this.data.folder() != null) {
			this.scheduler.scheduleWithFixedDelay(this::quietly, this.every.toMillis(), this.every.toMillis(),
					TimeUnit.MILLISECONDS);
		}
	}

	@Override
	public void stop() {
		this.running = false;
		this.scheduler.shutdownNow();
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	private void quietly() {
		try {
			look();
		}
		catch (RuntimeException ex) {
			log.error("the city data set could not be looked at and is tried again in {}", this.every, ex);
		}
	}

}
