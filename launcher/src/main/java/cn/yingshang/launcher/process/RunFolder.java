package cn.yingshang.launcher.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The folder of process records; whoever holds its lock is the one launcher. */
public final class RunFolder {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final String SUFFIX = ".json";

	private final Path folder;

	public RunFolder(Path folder) {
		this.folder = folder.toAbsolutePath().normalize();
	}

	public Path path() {
		return this.folder;
	}

	/**
	 * Takes the lock; the system gives it back when the launcher ends, however it ends.
	 * @return the lock to close, empty if another launcher holds it
	 */
	public Optional<AutoCloseable> lock() {
		try {
			Files.createDirectories(this.folder);
			FileChannel channel = FileChannel.open(this.folder.resolve("lock"), StandardOpenOption.CREATE,
					StandardOpenOption.WRITE);
			FileLock lock = tryLock(channel);
			if (lock == null) {
				channel.close();
				return Optional.empty();
			}
			return Optional.of(channel);
		}
		catch (IOException ex) {
			throw new StartFailed("Can't write to " + this.folder + " (" + ex + ")", ex);
		}
	}

	private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
		try {
			return channel.tryLock();
		}
		catch (OverlappingFileLockException ex) {
			// A second suite in this JVM is refused like one in another.
			return null;
		}
	}

	public void write(ProcessRecord record) {
		replace(record.name() + SUFFIX, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(record));
	}

	public void remove(String name) {
		try {
			Files.deleteIfExists(this.folder.resolve(name + SUFFIX));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * All records, also those of processes that are gone; a torn or foreign file is none.
	 */
	public List<ProcessRecord> records() {
		if (!Files.isDirectory(this.folder)) {
			return List.of();
		}
		List<ProcessRecord> records = new ArrayList<>();
		try (Stream<Path> files = Files.list(this.folder)) {
			for (Path file : files.filter((path) -> path.toString().endsWith(SUFFIX)).sorted().toList()) {
				read(file).ifPresent(records::add);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return records;
	}

	public Optional<ProcessRecord> record(String name) {
		return read(this.folder.resolve(name + SUFFIX));
	}

	/**
	 * Writes another file of the folder in one step, so that no reader sees half of it.
	 */
	public void replace(String file, String content) {
		try {
			Files.createDirectories(this.folder);
			Path temporary = Files.createTempFile(this.folder, file, ".tmp");
			Files.writeString(temporary, content);
			Files.move(temporary, this.folder.resolve(file), StandardCopyOption.REPLACE_EXISTING,
					StandardCopyOption.ATOMIC_MOVE);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Can't write to " + this.folder, ex);
		}
	}

	private static Optional<ProcessRecord> read(Path file) {
		try {
			return Files.isRegularFile(file) ? Optional.of(JSON.readValue(file.toFile(), ProcessRecord.class))
					: Optional.empty();
		}
		catch (JacksonException ex) {
			return Optional.empty();
		}
	}

}
