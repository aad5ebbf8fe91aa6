package cn.yingshang.infrastructure.broker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import cn.yingshang.infrastructure.files.PrivateFolder;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a second broker away from a folder before anything in it is read or formatted.
 */
final class FolderLock implements AutoCloseable {

	private final FileChannel channel;

	private FolderLock(FileChannel channel) {
		this.channel = channel;
	}

	static FolderLock take(Path folder) {
		Path file = folder.resolve("broker.pid");
		FileChannel channel = null;
		try {
			PrivateFolder.make(folder);
			channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ,
					StandardOpenOption.WRITE);
			if (tryLock(channel) == null) {
				String holder = read(channel);
				channel.close();
				throw new IllegalStateException(
						"Another broker (process " + holder + ") is using the folder " + folder + ". Stop it first.");
			}
			channel.truncate(0);
			channel.write(
					ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
			return new FolderLock(channel);
		}
		catch (IOException ex) {
			closeQuietly(channel, ex);
			throw new UncheckedIOException("The folder " + folder + " can't be locked", ex);
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

	private static String read(FileChannel channel) throws IOException {
		ByteBuffer buffer = ByteBuffer.allocate(20);
		channel.read(buffer, 0);
		return new String(buffer.array(), 0, buffer.position(), StandardCharsets.US_ASCII);
	}

	private static void closeQuietly(@Nullable FileChannel channel, IOException cause) {
		if (channel != null) {
			try {
				channel.close();
			}
			catch (IOException ex) {
				cause.addSuppressed(ex);
			}
		}
	}

	@Override
	public void close() {
		try {
			this.channel.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
