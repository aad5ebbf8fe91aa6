package cn.yingshang.kernel.city;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiFunction;
import java.util.function.Supplier;

import cn.yingshang.kernel.organ.Departments;
import cn.yingshang.kernel.place.Regions;
import cn.yingshang.kernel.time.WorkingCalendar;
import org.jspecify.annotations.Nullable;

/**
 * The city a program works for, kept up with its folder: what is wrong is refused as a
 * whole and the last good data stay.
 */
public final class CityData {

	private final @Nullable Path folder;

	private final WorkingCalendar calendar = WorkingCalendar.following(() -> now().calendar());

	private final List<Part<?>> parts = new CopyOnWriteArrayList<>();

	private volatile City city;

	private volatile @Nullable Refused refused;

	/**
	 * Reads the folder for the first time.
	 * @param folder the folder, {@code null} for the shipped data set
	 * @throws IllegalArgumentException naming file, entry, field and rule of what is
	 * wrong
	 */
	public CityData(@Nullable Path folder) {
		this.folder = folder;
		this.city = City.read(folder);
	}

	/**
	 * The city as it is now known.
	 * @return the last good data
	 */
	public City now() {
		return this.city;
	}

	/**
	 * The working days as they are now known.
	 * @return a calendar that follows the folder
	 */
	public WorkingCalendar calendar() {
		return this.calendar;
	}

	/** The regions as they are now known. */
	public Regions regions() {
		return this.city.regions();
	}

	/** The departments as they are now known. */
	public Departments departments() {
		return this.city.departments();
	}

	/** What is one of a kind in the city, and stays while the program runs. */
	public CityFacts facts() {
		return this.city.facts();
	}

	/**
	 * Something made of the city, made again whenever the folder changed; what it
	 * refuses, the folder is refused for.
	 * @param maker makes it of the city and of what it was before
	 */
	public synchronized <T> Supplier<T> part(BiFunction<City, @Nullable T, T> maker) {
		Part<T> part = new Part<>(maker, maker.apply(this.city, null));
		this.parts.add(part);
		return part;
	}

	public @Nullable Path folder() {
		return this.folder;
	}

	/**
	 * Why the folder is not what is used, until it is mended.
	 * @return the refusal, {@code null} if the folder was read
	 */
	public @Nullable Refused refused() {
		return this.refused;
	}

	/**
	 * Reads the folder again.
	 * @return what came of it
	 */
	public synchronized Outcome reload() {
		try {
			CityFolder files = CityFolder.read(this.folder);
			String hash = files.hash();
			Refused before = this.refused;
			if (before != null && hash.equals(before.hash())) {
				return Outcome.STILL_REFUSED;
			}
			if (!hash.equals(this.city.hash())) {
				return take(files, hash);
			}
			this.refused = null;
			return Outcome.UNCHANGED;
		}
		catch (IllegalArgumentException ex) {
			return refuse("", ex);
		}
	}

	private Outcome take(CityFolder files, String hash) {
		try {
			City next = City.of(files);
			this.city.requireContinued(next);
			List<Runnable> taking = this.parts.stream().map((part) -> part.read(next)).toList();
			this.city = next;
			taking.forEach(Runnable::run);
			this.refused = null;
			return Outcome.LOADED;
		}
		catch (IllegalArgumentException ex) {
			return refuse(hash, ex);
		}
	}

	private Outcome refuse(String hash, IllegalArgumentException why) {
		Refused before = this.refused;
		String reason = String.valueOf(why.getMessage());
		this.refused = new Refused(hash, reason);
		return (before != null && before.reason().equals(reason)) ? Outcome.STILL_REFUSED : Outcome.REFUSED;
	}

	/** What came of reading the folder again. */
	public enum Outcome {

		/** Nothing had changed. */
		UNCHANGED,

		/** The folder had changed, and its data are used from now on. */
		LOADED,

		/** The folder had changed and is wrong; the last good data stay. */
		REFUSED,

		/** The folder is as wrong as it was. */
		STILL_REFUSED

	}

	/**
	 * A folder that is not used.
	 *
	 * @param hash of its files, empty if they could not be read
	 * @param reason file, year and date of what is wrong
	 */
	public record Refused(String hash, String reason) {
	}

	private static final class Part<T> implements Supplier<T> {

		private final BiFunction<City, @Nullable T, T> maker;

		private volatile T made;

		Part(BiFunction<City, @Nullable T, T> maker, T made) {
			this.maker = maker;
			this.made = made;
		}

		Runnable read(City next) {
			T again = this.maker.apply(next, this.made);
			return () -> this.made = again;
		}

		@Override
		public T get() {
			return this.made;
		}

	}

}
