package cn.yingshang.platform.job;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.time.Duration;

import cn.yingshang.platform.call.Call;
import cn.yingshang.platform.observe.Failures;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/**
 * Looks at each job's time, claims the run, and does it; a run that fails is kept in view
 * and tried again the next time. Each job has a thread, so that a slow one holds up no
 * other.
 */
public final class JobRunner implements SmartLifecycle {

	private static final Duration MARGIN = Duration.ofSeconds(30);

	/** Stands for the job itself where an item would be named. */
	private static final String RUN = "run";

	private final List<Job> jobs;

	private final Claims claims;

	private final Clock clock;

	private final Failures failures;

	private final ScheduledExecutorService scheduler;

	private volatile boolean running;

	JobRunner(List<Job> jobs, Claims claims, Clock clock, Failures failures) {
		this.jobs = jobs;
		this.claims = claims;
		this.clock = clock;
		this.failures = failures;
		this.scheduler = Executors.newScheduledThreadPool(Math.max(1, jobs.size()),
				new CustomizableThreadFactory("jobs-"));
	}

	/** Does a job now if it can be claimed; says whether it could. */
	public boolean run(Job job) {
		if (!claim(job)) {
			return false;
		}
		job.work().run(new Round(() -> Call.system(job.name(), this.clock), () -> claim(job), this.failures));
		return true;
	}

	private boolean claim(Job job) {
		return this.claims.claim("job-" + job.name(), job.every().plus(MARGIN));
	}

	@Override
	public void start() {
		this.running = true;
		for (Job job : this.jobs) {
			this.scheduler.scheduleWithFixedDelay(() -> visibly(job), 1_000, job.every().toMillis(),
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

	/** Whatever got out of here would end the job for good. */
	private void visibly(Job job) {
		try {
			run(job);
			this.failures.mended(EachItem.PART, job.name(), RUN);
		}
		catch (RuntimeException | Error ex) {
			this.failures.record(EachItem.PART, job.name(), RUN, ex);
		}
	}

}
