package cn.yingshang.drill.history;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import tools.jackson.databind.json.JsonMapper;

/** The history of one drill, in memory and as JSON lines in a file. */
public final class History implements AutoCloseable {

	private final JsonMapper json = JsonMapper.builder().build();

	private final List<Operation> operations = new ArrayList<>();

	private final Writer file;

	public History(Path file) {
		try {
			this.file = Files.newBufferedWriter(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	public synchronized void add(Operation operation) {
		this.operations.add(operation);
		try {
			this.file.write(this.json.writeValueAsString(operation));
			this.file.write('\n');
			this.file.flush();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** What was noted after the first so many. */
	public synchronized List<Operation> since(int first) {
		return List.copyOf(this.operations.subList(first, this.operations.size()));
	}

	public synchronized int size() {
		return this.operations.size();
	}

	@Override
	public void close() {
		try {
			this.file.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
