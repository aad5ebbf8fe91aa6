package cn.yingshang.system.matrix;

/** What the model expects of an answer. */
enum Expected {

	/** No token: 401. */
	UNAUTHENTICATED,

	/** Anybody may: 200. */
	PUBLIC,

	/** The document is shown. */
	SHOWN,

	/** The document is shown if it has such a thing. */
	PERHAPS_SHOWN,

	/** Not to be told from a document that is not there. */
	HIDDEN,

	/** Seen, but this is not for the caller. */
	REFUSED,

	/** Not for the caller, and not possible in this state for anybody. */
	REFUSED_OR_IMPOSSIBLE,

	/** A verb the caller may do: only its stale tag stops it. */
	POSSIBLE,

	/** A verb the caller may do in another state. */
	IMPOSSIBLE,

	/** Among the rows of the list. */
	LISTED,

	/** Not among the rows. */
	NOT_LISTED,

	/** Something new is made. */
	MADE,

	/** Something new is not for the caller to make. */
	NOT_MADE

}
