package cn.yingshang.inspection.draw.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import cn.yingshang.inspection.draw.DrawShare;
import cn.yingshang.inspection.draw.Draws;
import cn.yingshang.inspection.draw.JointDraw;
import cn.yingshang.kernel.draw.DrawProof;
import cn.yingshang.platform.store.AggregateStore;
import cn.yingshang.platform.store.ListQuery;
import cn.yingshang.platform.store.Page;
import cn.yingshang.platform.store.PageRequest;
import cn.yingshang.platform.store.Projection;
import cn.yingshang.platform.store.Scope;
import cn.yingshang.platform.store.SystemScope;
import com.mongodb.client.model.Filters;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Draws, shares and proofs along their indexes. */
final class DrawStore implements Draws {

	static final ListQuery NEWEST = ListQuery.descending(new Document(), "_id");

	private static final Scope PUBLIC = SystemScope.named("public-draws");

	private final AggregateStore<JointDraw> draws;

	private final AggregateStore<DrawShare> shares;

	private final Projection<Proof> proofs;

	DrawStore(AggregateStore<JointDraw> draws, AggregateStore<DrawShare> shares, Projection<Proof> proofs) {
		this.draws = draws;
		this.shares = shares;
		this.proofs = proofs;
	}

	@Override
	public List<DrawShare> shares(String drawId) {
		return this.shares.page(PUBLIC, of(drawId), PageRequest.first(PageRequest.MAX)).items();
	}

	static ListQuery of(String drawId) {
		return ListQuery.ascending(Filters.eq("drawId", drawId), "department");
	}

	@Override
	public Page<JointDraw> page(@Nullable String series, PageRequest request) {
		return this.draws.page(PUBLIC, (series != null) ? series(series) : NEWEST, request);
	}

	static ListQuery series(String series) {
		return ListQuery.descending(Filters.eq("series", series), "number");
	}

	@Override
	public int last(String series) {
		List<JointDraw> last = this.draws.page(PUBLIC, series(series), PageRequest.first(1)).items();
		Integer number = last.isEmpty() ? null : last.get(0).number();
		return (number != null) ? number : 0;
	}

	@Override
	public Page<JointDraw> toLapse(LocalDate today, PageRequest request) {
		return this.draws.page(PUBLIC, undrawn(today), request);
	}

	static ListQuery undrawn(LocalDate today) {
		return ListQuery.ascending(Filters.and(Filters.eq("state", "OPEN"), Filters.lt("to", today.toString())), "to");
	}

	@Override
	public Optional<DrawProof> proof(String drawId) {
		return this.proofs.find(drawId).map(Proof::proof);
	}

	@Override
	public void keep(DrawProof proof) {
		this.proofs.keep(proof.drawId(), 1, new Proof(proof.drawId(), proof));
	}

	record Proof(String drawId, DrawProof proof) {
	}

}
