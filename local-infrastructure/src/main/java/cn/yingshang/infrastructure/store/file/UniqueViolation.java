package cn.yingshang.infrastructure.store.file;

/**
 * SQLite refused a row; its message names the index, which becomes the duplicate-key
 * error.
 */
public final class UniqueViolation extends RuntimeException {

	private static final long serialVersionUID = 1L;

	public UniqueViolation(String message) {
		super(message);
	}

	/** Whether the row collided in the SQLite index of the given name. */
	public boolean names(String sqliteIndex) {
		return String.valueOf(getMessage()).contains("index '" + sqliteIndex + "'");
	}

}
