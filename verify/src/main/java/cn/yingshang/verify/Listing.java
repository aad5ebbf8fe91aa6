package cn.yingshang.verify;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

/**
 * Candidates or exclusions in the order of their ids, read one after the other.
 */
final class Listing implements Closeable {

	private final Source source;

	private final Closeable file;

	private String last = "";

	private Listing(Source source, Closeable file) {
		this.source = source;
		this.file = file;
	}

	/** A list of the proof. */
	static Listing inside(Path proof, String list, String member) throws IOException {
		Rows rows = Rows.of(proof, list);
		return new Listing(() -> {
			Document row = rows.next();
			return (row != null) ? new Item(row.text("id"), row.text(member)) : null;
		}, rows);
	}

	/** The candidates published beside the proof, one {@code id|stratum} a line. */
	static Listing beside(Path list) throws IOException {
		BufferedReader lines = Document.open(list);
		return new Listing(() -> {
			String line = lines.readLine();
			if (line == null) {
				return null;
			}
			int bar = line.indexOf('|');
			if (bar < 0 || line.indexOf('|', bar + 1) >= 0) {
				throw new Unreadable(list + " has a line that is not id|stratum: " + line);
			}
			return new Item(line.substring(0, bar), line.substring(bar + 1));
		}, lines);
	}

	/** The next one, {@code null} at the end. */
	@Nullable Item next() {
		try {
			Item item = this.source.next();
			if (item != null) {
				int order = this.last.compareTo(DrawTokens.require(item.id()));
				DoesNotVerify.unless(order != 0, "%s is listed twice", item.id());
				DoesNotVerify.unless(order < 0, "%s stands behind %s: the list is not in the order of its ids",
						item.id(), this.last);
				DrawTokens.require(item.what());
				this.last = item.id();
			}
			return item;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void close() throws IOException {
		this.file.close();
	}

	/**
	 * One line of the list.
	 *
	 * @param id the candidate's or the excluded one's id
	 * @param what its stratum, or the reason it is excluded
	 */
	record Item(String id, String what) {

	}

	private interface Source {

		@Nullable Item next() throws IOException;

	}

}
