package cn.yingshang.platform.problem;

import java.util.List;

/** The problems every service may answer. */
public final class PlatformProblems implements ProblemCatalogue {

	public static final ProblemKind MALFORMED_REQUEST = new ProblemKind("malformed-request", 400, "Malformed request",
			"The body is not JSON, is cut off, has an unknown field or a value of the wrong type; `errors` names field and expected type.",
			"Correct the body; the same one will never pass.");

	public static final ProblemKind BAD_PARAMETER = new ProblemKind("bad-parameter", 400, "Bad parameter",
			"A query parameter or path part is missing, has the wrong form, or is none this address declares.",
			"Correct the parameter named in `errors`.");

	public static final ProblemKind BAD_REQUEST = new ProblemKind("bad-request", 400, "Bad request",
			"`If-Match` or `Idempotency-Key` has another form than documented, or the request line or a header is broken.",
			"Send `If-Match` as one strong entity tag such as `\"7\"`, and as `Idempotency-Key` 8 to 128 visible ASCII characters.");

	public static final ProblemKind BAD_CURSOR = new ProblemKind("bad-cursor", 400, "Bad cursor",
			"`after` is not a cursor this list has given out.",
			"Start at the first page, and pass `next` on unchanged.");

	public static final ProblemKind UNAUTHENTICATED = new ProblemKind("unauthenticated", 401, "Not signed in",
			"The request carries no token.", "Get a token from the issuer and send it as `Authorization: Bearer`.");

	public static final ProblemKind INVALID_TOKEN = new ProblemKind("invalid-token", 401, "Token not accepted",
			"The token is expired, not yet valid, forged, or meant for another audience or issuer.",
			"Get a new token; see the `WWW-Authenticate` header.");

	public static final ProblemKind FORBIDDEN = new ProblemKind("forbidden", 403, "Not allowed",
			"The actor has no grant that covers this.", "Ask somebody whose role, department and region cover it.");

	public static final ProblemKind NOT_FOUND = new ProblemKind("not-found", 404, "Not found",
			"There is no such thing, or the actor may not know that it exists.",
			"Check the id and the grants of the account.");

	public static final ProblemKind NO_ROUTE = new ProblemKind("no-route", 404, "No such address",
			"Nothing is served at this address.", "See the API document.");

	public static final ProblemKind METHOD_NOT_ALLOWED = new ProblemKind("method-not-allowed", 405,
			"Method not allowed", "The address exists, but not for this method; `Allow` lists those it has.",
			"Use one of the methods in `Allow`.");

	public static final ProblemKind NOT_ACCEPTABLE = new ProblemKind("not-acceptable", 406, "Not acceptable",
			"The answer cannot be given in the media type asked for.", "Accept `application/json`.");

	public static final ProblemKind BODY_TOO_SLOW = new ProblemKind("body-too-slow", 408, "Body too slow",
			"The body was not there in time; nothing was begun.",
			"Repeat with the same Idempotency-Key, over a better line if it persists.");

	public static final ProblemKind WRONG_STATE = new ProblemKind("wrong-state", 409, "Not possible in this state",
			"The workflow has no such step from the present `state`; `legalActions` lists those it has.",
			"Read the resource again and choose a legal action.");

	public static final ProblemKind ALREADY_THERE = new ProblemKind("already-there", 409, "There is one already",
			"Of this there can be only one, and there is one; `index` names the unique index that holds it.",
			"Look for the one that is there; a repeat of the request that made it needs that request's Idempotency-Key.");

	public static final ProblemKind STALE_REVISION = new ProblemKind("stale-revision", 412, "Changed in the meantime",
			"`If-Match` names another revision than the present one.",
			"Read the resource again, decide again, send the new `ETag`.");

	public static final ProblemKind BODY_TOO_LARGE = new ProblemKind("body-too-large", 413, "Body too large",
			"The body exceeds the limit, with or without a declared length.",
			"Send less; attachments have an address of their own.");

	public static final ProblemKind UNSUPPORTED_MEDIA_TYPE = new ProblemKind("unsupported-media-type", 415,
			"Unsupported media type", "The body has a media type this address does not read.",
			"Send `application/json`.");

	public static final ProblemKind INVALID_FIELD = new ProblemKind("invalid-field", 422, "Invalid field",
			"Well-formed, but a value breaks a rule; `errors` names field, rule and rejected value (never a personal one).",
			"Correct the fields in `errors`.");

	public static final ProblemKind RULE_VIOLATED = new ProblemKind("rule-violated", 422, "A rule is violated",
			"A rule of the domain forbids it; `rule` names which, `ruleLink` where it can be read, `errors` the field.",
			"Read the rule in [rules.md](rules.md), under its id; correct the request.");

	public static final ProblemKind KEY_REUSED = new ProblemKind("idempotency-key-reused", 422,
			"Idempotency-Key reused", "The key was used before for another request.",
			"Use a new key for a new request.");

	public static final ProblemKind IDEMPOTENCY_KEY_REQUIRED = new ProblemKind("idempotency-key-required", 428,
			"Idempotency-Key required", "A POST came without `Idempotency-Key`.",
			"Choose a key for the request, and repeat it with the same key when the answer is lost.");

	public static final ProblemKind PRECONDITION_REQUIRED = new ProblemKind("precondition-required", 428,
			"If-Match required", "A change came without `If-Match`.",
			"Read the resource and send its `ETag` as `If-Match`.");

	public static final ProblemKind TOO_MANY_REQUESTS = new ProblemKind("too-many-requests", 429, "Too many requests",
			"The client has used up its budget.", "Wait as long as `Retry-After` says.");

	public static final ProblemKind INTERNAL_ERROR = new ProblemKind("internal-error", 500, "Internal error",
			"Something failed that should not; the log holds the reason under the `correlation`.",
			"Repeat with the same Idempotency-Key; if it persists, report the `correlation`.");

	public static final ProblemKind OVERLOADED = new ProblemKind("overloaded", 503, "Overloaded",
			"More requests are in progress than the service can finish in time; nothing was begun.",
			"Repeat with the same Idempotency-Key after `Retry-After`.");

	public static final ProblemKind TRY_LATER = new ProblemKind("try-later", 503, "Not possible just now",
			"Something this needs is away for a moment; nothing was changed.",
			"Repeat with the same Idempotency-Key after `Retry-After`.");

	public static final ProblemKind NEIGHBOUR_UNAVAILABLE = new ProblemKind("neighbour-unavailable", 503,
			"Another service does not answer", "The answer needs another service that is down, slow or talks nonsense.",
			"Repeat with the same Idempotency-Key after `Retry-After`.");

	public static final ProblemKind ISSUER_UNAVAILABLE = new ProblemKind("issuer-unavailable", 503,
			"The identity issuer does not answer",
			"The token cannot be checked because the issuer's keys are out of reach.", "Repeat after `Retry-After`.");

	@Override
	public List<ProblemKind> kinds() {
		return List.of(MALFORMED_REQUEST, BAD_PARAMETER, BAD_REQUEST, BAD_CURSOR, UNAUTHENTICATED, INVALID_TOKEN,
				FORBIDDEN, NOT_FOUND, NO_ROUTE, METHOD_NOT_ALLOWED, NOT_ACCEPTABLE, BODY_TOO_SLOW, WRONG_STATE,
				ALREADY_THERE, STALE_REVISION, BODY_TOO_LARGE, UNSUPPORTED_MEDIA_TYPE, INVALID_FIELD, RULE_VIOLATED,
				KEY_REUSED, IDEMPOTENCY_KEY_REQUIRED, PRECONDITION_REQUIRED, TOO_MANY_REQUESTS, INTERNAL_ERROR,
				OVERLOADED, TRY_LATER, NEIGHBOUR_UNAVAILABLE, ISSUER_UNAVAILABLE);
	}

	/** What a bare status code stands for. */
	public static ProblemKind forStatus(int status) {
		return switch (status) {
			case 400 -> BAD_REQUEST;
			case 401 -> UNAUTHENTICATED;
			case 403 -> FORBIDDEN;
			case 404 -> NO_ROUTE;
			case 405 -> METHOD_NOT_ALLOWED;
			case 406 -> NOT_ACCEPTABLE;
			case 408 -> BODY_TOO_SLOW;
			case 413 -> BODY_TOO_LARGE;
			case 415 -> UNSUPPORTED_MEDIA_TYPE;
			case 429 -> TOO_MANY_REQUESTS;
			case 503 -> TRY_LATER;
			default -> (status >= 400 && status < 500) ? BAD_REQUEST : INTERNAL_ERROR;
		};
	}

}
