package cn.yingshang.platform.test.city;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

import cn.yingshang.kernel.time.WorkingCalendar;

/** An invented notice for 2027, to be loaded in mid-life. */
public final class LaterNotice {

	/** What its source is called. */
	public static final String DOCUMENT = "关于2027年部分节假日安排的通知(测试数据,非正式通知)";

	private static final String FILE = "notice-2027.json";

	private LaterNotice() {
	}

	/** The shipped notices and this one. */
	public static WorkingCalendar calendar() {
		return WorkingCalendar.published().withNotices(FILE, json());
	}

	/** Puts it into a city's folder, at once as a whole. */
	public static void putInto(Path city) {
		try {
			Path calendars = Files.createDirectories(city.resolve("calendars"));
			Path half = Files.write(calendars.resolve(FILE + ".half"), json());
			Files.move(half, calendars.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static byte[] json() {
		try (InputStream in = LaterNotice.class.getResourceAsStream(FILE)) {
			if (in == null) {
				throw new IllegalStateException("missing " + FILE);
			}
			return in.readAllBytes();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
