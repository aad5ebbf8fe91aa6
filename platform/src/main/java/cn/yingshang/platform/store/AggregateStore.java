package cn.yingshang.platform.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;

import cn.yingshang.kernel.access.Role;
import cn.yingshang.platform.aggregate.Aggregate;
import cn.yingshang.platform.aggregate.Sealer;
import cn.yingshang.platform.audit.TimelineEntry;
import cn.yingshang.platform.call.Call;
import cn.yingshang.platform.call.RequestKey;
import cn.yingshang.platform.checkpoint.Checkpoint;
import cn.yingshang.platform.event.Outbox;
import cn.yingshang.platform.event.Publication;
import cn.yingshang.platform.rule.KeyReused;
import cn.yingshang.platform.rule.NotFound;
import cn.yingshang.platform.rule.Refusal;
import cn.yingshang.platform.rule.StaleRevision;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import org.bson.BsonDocument;
import org.bson.BsonDocumentWriter;
import org.bson.Document;
import org.bson.codecs.EncoderContext;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * The aggregates of one kind. Every change is one document write filtered on id and
 * revision; every read has a scope.
 */
public final class AggregateStore<T extends Aggregate<?, ?>> {

	private static final int ATTEMPTS = 8;

	private final String kind;

	private final Set<Role> readers;

	private final MongoCollection<T> collection;

	private final Pages<T> pages;

	private final Map<String, List<String>> unique;

	private final Unpublished unpublished;

	private final int schema;

	private final Sealer sealer;

	private final Outbox outbox;

	private final Checkpoint checkpoint;

	AggregateStore(String kind, Set<Role> readers, MongoCollection<T> collection, Map<String, List<String>> unique,
			Unpublished unpublished, int schema, Sealer sealer, Outbox outbox, Checkpoint checkpoint) {
		this.kind = kind;
		this.readers = Set.copyOf(readers);
		this.collection = collection;
		this.pages = new Pages<>(collection, this.readers);
		this.unique = Map.copyOf(unique);
		this.unpublished = unpublished;
		this.schema = schema;
		this.sealer = sealer;
		this.outbox = outbox;
		this.checkpoint = checkpoint;
	}

	/** The aggregate, if there is one and the scope may see it. */
	public Optional<T> find(String id, Scope scope) {
		return findOne(Filters.eq("_id", id), scope);
	}

	/** The one aggregate that fits the filter, which is on a unique index. */
	public Optional<T> findOne(Bson filter, Scope scope) {
		Bson visible = scope.filter(this.readers);
		boolean all = visible instanceof Document document && document.isEmpty();
		return Optional.ofNullable(this.collection.find(all ? filter : Filters.and(filter, visible)).first());
	}

	/**
	 * The aggregate.
	 * @throws NotFound when there is none or the scope may not know of it
	 */
	public T get(String id, Scope scope) {
		return find(id, scope).orElseThrow(() -> new NotFound(this.kind, id));
	}

	/** A page of a list; the rows carry no timeline and cannot be changed. */
	public Page<T> page(Scope scope, ListQuery query, PageRequest request) {
		return this.pages.page(scope, query, request);
	}

	/**
	 * The names of the indexes a page would use, one for each alternative of the scope;
	 * {@code COLLSCAN} if none.
	 */
	public List<String> plan(Scope scope, ListQuery query) {
		return this.pages.plan(scope, query);
	}

	/**
	 * Saves a new aggregate. The same request or event creates once: a repeat gives what
	 * the first one made, as it is now. It is a read, so only who may still see it gets
	 * it; for others a rule's refusal stands, such as that of a lost grant.
	 * @throws NotFound when a repeat is not refused and its actor may no longer see what
	 * it made
	 * @throws KeyReused when the idempotency key was used with another request
	 * @throws AlreadyThere when a unique index holds another one
	 */
	public Written<T> create(Call call, Supplier<T> maker) {
		return create(call, null, maker, (aggregate, index) -> {
			throw new AlreadyThere(this.kind, index);
		});
	}

	/**
	 * Saves a new aggregate unless there is one: the one the same request or event made
	 * before, or the one a unique index holds, whoever made it. Then gives that one.
	 * @param what tells it from others that the same call creates
	 * @throws NotFound when a repeat's actor may no longer see what it made
	 * @throws KeyReused when the idempotency key was used with another request
	 */
	public Written<T> createOnce(Call call, String what, Supplier<T> maker) {
		return create(call, what, maker, (aggregate, index) -> new Written<>(holder(aggregate, index), true));
	}

	private Written<T> create(Call call, @Nullable String what, Supplier<T> maker,
			BiFunction<T, String, Written<T>> held) {
		T aggregate;
		try {
			aggregate = maker.get();
		}
		catch (Refusal refused) {
			// a repeat is answered as the first request was, even if a rule would refuse
			// it now
			return createdBefore(call, what).flatMap((first) -> find(first.id(), Scope.of(call.actor())))
				.map((first) -> new Written<>(first, true))
				.orElseThrow(() -> refused);
		}
		Sealer.stamp(aggregate, this.schema);
		this.sealer.seal(aggregate, what);
		this.checkpoint.reach("before-save", aggregate.id());
		try {
			insert(aggregate);
		}
		catch (MongoWriteException ex) {
			String index = DuplicateKey.index(ex);
			return createdBefore(call, what)
				.map((first) -> new Written<>(get(first.id(), Scope.of(call.actor())), true))
				.orElseGet(() -> held.apply(aggregate, index));
		}
		published(aggregate);
		return new Written<>(aggregate, false);
	}

	private Optional<T> createdBefore(Call call, @Nullable String what) {
		String creationKey = Sealer.creationKey(call, what);
		T first = (creationKey != null) ? this.collection.find(Filters.eq("creationKey", creationKey)).first() : null;
		RequestKey key = call.key();
		if (first != null && key != null && !key.bodyHash().equals(Sealer.creationHash(first))) {
			throw new KeyReused(key.key());
		}
		return Optional.ofNullable(first);
	}

	/** The document that holds an aggregate's place in a unique index. */
	private T holder(T refused, String index) {
		BsonDocument document = new BsonDocument();
		this.collection.getCodecRegistry()
			.get(this.collection.getDocumentClass())
			.encode(new BsonDocumentWriter(document), refused, EncoderContext.builder().build());
		List<Bson> place = this.unique.getOrDefault(index, List.of("_id"))
			.stream()
			.map((field) -> Filters.eq(field, document.get(field)))
			.toList();
		return Optional.ofNullable(this.collection.find(Filters.and(place)).first())
			.orElseThrow(() -> new AlreadyThere(this.kind, index));
	}

	/**
	 * Reads, lets the verb change it, and saves.
	 * @throws NotFound when the scope may not see it
	 * @throws KeyReused when the idempotency key was used with another request
	 * @throws StaleRevision when the caller expected another revision, or lost a race and
	 * expected one
	 * @throws AlreadyThere when a unique index holds another one in its new place
	 */
	public Written<T> change(String id, Scope scope, Call call, Consumer<T> verb) {
		for (int attempt = 1;; attempt++) {
			T aggregate = get(id, scope);
			if (done(aggregate, call)) {
				return new Written<>(aggregate, true);
			}
			long base = aggregate.revision();
			Long expected = call.expectedRevision();
			if (expected != null && expected != base) {
				throw new StaleRevision(id, expected, base);
			}
			verb.accept(aggregate);
			if (aggregate.unchanged()) {
				return new Written<>(aggregate, true);
			}
			this.sealer.seal(aggregate);
			this.checkpoint.reach("before-save", id);
			if (replace(id, base, aggregate)) {
				published(aggregate);
				return new Written<>(aggregate, false);
			}
			if (expected != null || attempt == ATTEMPTS) {
				T now = get(id, scope);
				if (done(now, call)) {
					return new Written<>(now, true);
				}
				throw new StaleRevision(id, base, now.revision());
			}
		}
	}

	/** The events of this kind that wait to be published. */
	public Unpublished unpublished() {
		return this.unpublished;
	}

	/** The collection's name. */
	public String name() {
		return this.collection.getNamespace().getCollectionName();
	}

	/** For batch jobs and bulk work of the platform only. */
	MongoCollection<T> collection() {
		return this.collection;
	}

	/** Apart, so that the faults jar can leave one out. */
	private void insert(T aggregate) {
		this.collection.insertOne(aggregate);
	}

	private boolean replace(String id, long base, T aggregate) {
		try {
			return this.collection.replaceOne(unmoved(id, base), aggregate).getMatchedCount() == 1;
		}
		catch (MongoWriteException ex) {
			throw new AlreadyThere(this.kind, DuplicateKey.index(ex));
		}
	}

	private static Bson unmoved(String id, long base) {
		return Filters.and(Filters.eq("_id", id), Filters.eq("revision", base));
	}

	private boolean done(T aggregate, Call call) {
		for (TimelineEntry entry : aggregate.timeline()) {
			RequestKey key = call.key();
			if (key != null && entry.key() != null && key.unique().equals(entry.key().unique())) {
				if (!key.bodyHash().equals(entry.key().bodyHash())) {
					throw new KeyReused(key.key());
				}
				return true;
			}
			if (call.cause() != null && entry.cause() != null && entry.actor().equals(call.actor().subject())
					&& call.cause().eventId().equals(entry.cause().eventId())) {
				return true;
			}
		}
		return false;
	}

	private void published(T aggregate) {
		this.checkpoint.reach("saved", aggregate.id());
		this.outbox.offer(Publication.of(name(), aggregate.workflow(), aggregate.id(), aggregate.revision(),
				aggregate.pending()));
	}

}
