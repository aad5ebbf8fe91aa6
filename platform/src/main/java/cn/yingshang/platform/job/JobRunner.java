package cn.yingshang.platform.job;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import cn.yingshang.platform.call.Call;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/**
 * Looks at each job's time, claims the run, and does it; a run that fails is tried again
 * the next time.
 */
public final class JobRunner implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(JobRunner.class);

	private static final Duration MARGIN = Duration.ofSeconds(30);

	private final List<Job> jobs;

	private final Claims claims;

	private final Clock clock;

	private final ScheduledExecutorService scheduler = Executors
		.newSingleThreadScheduledExecutor(new CustomizableThreadFactory("jobs-"));

	private volatile boolean running;

	JobRunner(List<Job> jobs, Claims claims, Clock clock) {
		this.jobs = jobs;
		this.claims = claims;
		this.clock = clock;
	}

	/** Does a job now if it can be claimed; says whether it could. */
	public boolean run(Job job) {
		if (!this.claims.claim("job-" + job.name(), job.every().plus(MARGIN))) {
			return false;
		}
		job.work().accept(Call.system(job.name(), this.clock));
		return true;
	}

	@Override
	public void start() {
		this.running = true;
		for (Job job : this.jobs) {
			this.scheduler.scheduleWithFixedDelay(() -> quietly(job), 1_000, job.every().toMillis(),
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

	private void quietly(Job job) {
		try {
			run(job);
		}
		catch (RuntimeException ex) {
			log.warn("job {} failed and is tried again in {}", job.name(), job.every(), ex);
		}
	}

}
