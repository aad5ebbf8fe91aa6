package cn.yingshang.infrastructure.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import cn.yingshang.infrastructure.files.PrivateFile;
import cn.yingshang.infrastructure.files.PrivateFolder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A MongoDB-speaking store in a folder of this machine, on the loopback address only
 * (本机数据存储).
 */
public final class LocalStore implements AutoCloseable {

	private static final Logger log = LoggerFactory.getLogger(LocalStore.class);

	private static final long CHECKPOINT_MILLIS = 500;

	private final FileChannel lockFile;

	private final StoreBackend backend;

	private final WireServer server;

	private final ScheduledExecutorService maintenance;

	private boolean closed;

	private LocalStore(FileChannel lockFile, StoreBackend backend, WireServer server) {
		this.lockFile = lockFile;
		this.backend = backend;
		this.server = server;
		this.maintenance = Executors.newSingleThreadScheduledExecutor((work) -> {
			Thread thread = new Thread(work, "store-maintenance");
			thread.setDaemon(true);
			return thread;
		});
	}

	/**
	 * Opens the folder, created if missing, and serves it; port 0 takes a free one.
	 * @throws IllegalStateException if another process or store holds the folder
	 */
	public static LocalStore open(Path folder, int port) {
		FileChannel lockFile = lock(folder);
		StoreBackend backend = null;
		try {
			backend = new StoreBackend(folder);
			LocalStore store = new LocalStore(lockFile, backend, new WireServer(backend, port));
			store.maintenance.scheduleWithFixedDelay(store::maintain, CHECKPOINT_MILLIS, CHECKPOINT_MILLIS,
					TimeUnit.MILLISECONDS);
			return store;
		}
		catch (RuntimeException ex) {
			if (backend != null) {
				backend.close();
			}
			release(lockFile);
			throw ex;
		}
	}

	private static FileChannel lock(Path folder) {
		try {
			PrivateFolder.make(folder);
			FileChannel channel = FileChannel.open(PrivateFile.make(folder.resolve("store.lock")),
					StandardOpenOption.WRITE);
			if (tryLock(channel) == null) {
				channel.close();
				throw new IllegalStateException("the store folder " + folder.toAbsolutePath()
						+ " is in use by another store; stop that one or choose another folder");
			}
			return channel;
		}
		catch (IOException ex) {
			throw new UncheckedIOException("cannot use the store folder " + folder.toAbsolutePath(), ex);
		}
	}

	private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
		try {
			return channel.tryLock();
		}
		catch (OverlappingFileLockException ex) {
			return null;
		}
	}

	private static void release(FileChannel lockFile) {
		try {
			lockFile.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void maintain() {
		try {
			this.backend.maintain();
		}
		catch (RuntimeException ex) {
			log.error("a checkpoint failed; the next one tries again", ex);
		}
	}

	public int port() {
		return this.server.port();
	}

	public String connectionString() {
		return "mongodb://127.0.0.1:" + port();
	}

	/**
	 * Lets running commands end, then closes; what was acknowledged is on disk anyway.
	 */
	@Override
	public synchronized void close() {
		if (this.closed) {
			return;
		}
		this.closed = true;
		this.server.close();
		this.maintenance.shutdownNow();
		try {
			if (!this.maintenance.awaitTermination(10, TimeUnit.SECONDS)) {
				log.warn("a checkpoint is still running while the store closes");
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		this.backend.close();
		release(this.lockFile);
	}

}
